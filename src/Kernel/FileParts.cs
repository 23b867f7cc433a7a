using System.Security.Cryptography;

namespace Reeve.Kernel;

/// <summary>The bytes of a company's files, kept beside its rows in parts of equal size, the last one excepted.</summary>
/// <remarks>
/// A file is loose from its first part until the change that keeps it commits, and again once the row that named it is gone. Loose files belong to
/// nobody: upkeep removes them. Each part is written by itself, so that a large file holds neither the one writer nor memory.
/// </remarks>
public abstract class FileParts
{
    /// <summary>Bytes of a part.</summary>
    public const int PartBytes = 256 * 1024;

    /// <summary>A number for a new file; not guessable, and not in use.</summary>
    public static long NewFile()
    {
        var bytes = (stackalloc byte[8]);
        RandomNumberGenerator.Fill(bytes);
        return (BitConverter.ToInt64(bytes) & long.MaxValue) | 1;
    }

    /// <summary>Begins a loose file.</summary>
    public abstract Task BeginAsync(long file);

    /// <summary>Adds a part to a loose file; throws <see cref="FileGone"/> when upkeep took the file away meanwhile.</summary>
    public abstract Task AppendAsync(long file, int part, ReadOnlyMemory<byte> bytes);

    /// <summary>Reads a part; the number of its bytes, -1 when there is none.</summary>
    public abstract ValueTask<int> ReadAsync(long file, int part, Memory<byte> into);

    /// <summary>Removes a loose file, a few parts at a time. A file that is kept stays.</summary>
    public abstract Task RemoveAsync(long file);

    /// <summary>Loose files that nothing was added to since an instant.</summary>
    public abstract Task<IReadOnlyList<long>> LooseAsync(DateTimeOffset before, int most);

    /// <summary>The number of parts of all files.</summary>
    public abstract Task<long> CountAsync();

    /// <summary>Hands over a stretch of a file, part by part; at no time more than one part is in memory.</summary>
    public async Task CopyAsync(long file, long from, long count, Func<ReadOnlyMemory<byte>, ValueTask> to)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(PartBytes);
        try
        {
            while (count > 0)
            {
                var read = await ReadAsync(file, (int)(from / PartBytes), buffer);
                var skip = (int)(from % PartBytes);
                if (read <= skip) throw new FileGone();
                var some = (int)Math.Min(read - skip, count);
                await to(buffer.AsMemory(skip, some));
                from += some;
                count -= some;
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>Parts of a file are not there (any more).</summary>
public sealed class FileGone() : IOException("Parts of the file are gone.");

/// <summary>A file on its way in: gathers bytes to parts, counts and digests them. What is not kept in the end is removed.</summary>
public sealed class FileIntake(FileParts parts) : IAsyncDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(FileParts.PartBytes);
    private byte[]? head;
    private int filled;
    private int written;

    /// <summary>Number of the file.</summary>
    public long File { get; } = FileParts.NewFile();

    /// <summary>Bytes so far.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 in lower-case hexadecimal; known when the file is complete.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>The first bytes: what the type is told from.</summary>
    public ReadOnlyMemory<byte> Head => head;

    /// <summary>Whether the file is named by a committed row.</summary>
    public bool Kept { get; set; }

    /// <summary>Takes bytes.</summary>
    public async ValueTask TakeAsync(ReadOnlyMemory<byte> bytes)
    {
        if (Size == 0 && written == 0 && bytes.Length > 0) await parts.BeginAsync(File);
        hash.AppendData(bytes.Span);
        Size += bytes.Length;
        while (bytes.Length > 0)
        {
            var some = Math.Min(bytes.Length, FileParts.PartBytes - filled);
            bytes[..some].CopyTo(buffer.AsMemory(filled));
            filled += some;
            bytes = bytes[some..];
            if (filled == FileParts.PartBytes) await FlushAsync();
        }
    }

    /// <summary>All bytes are there.</summary>
    public async ValueTask CompleteAsync()
    {
        if (filled > 0) await FlushAsync();
        else if (written == 0) await parts.BeginAsync(File);
        head ??= [];
        Digest = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        if (!Kept) await parts.RemoveAsync(File);
    }

    private async ValueTask FlushAsync()
    {
        const int enough = 4096;
        head ??= buffer.AsSpan(0, Math.Min(filled, enough)).ToArray();
        await parts.AppendAsync(File, written++, buffer.AsMemory(0, filled));
        filled = 0;
    }
}
