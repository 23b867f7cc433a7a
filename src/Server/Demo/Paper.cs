using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>A file that belongs to a record of the demo company: made while planning, stored before the history begins, attached in its course.</summary>
/// <param name="guid">What it is known by.</param>
/// <param name="name">Its name.</param>
/// <param name="title">What lists show.</param>
/// <param name="bytes">Its bytes.</param>
internal sealed class Paper(Guid guid, string name, string title, Func<byte[]> bytes)
{
    private const int AtOnce = 16;

    private long file;
    private int size;
    private string digest = "";
    private string mediaType = "";

    /// <summary>Stores the bytes of some, several at once since each waits for the disk.</summary>
    public static async Task StoreAsync(FileParts files, IEnumerable<Paper> papers)
    {
        foreach (var some in papers.Chunk(AtOnce)) await Task.WhenAll(some.Select(p => p.StoreAsync(files)));
    }

    /// <summary>Attaches it.</summary>
    public async ValueTask AttachAsync(After after, string type, string resource, int record, DateTimeOffset at) => await after.AddAsync(new DocumentInfo
    {
        Title = title, FileName = name, ServerFileName = $"{guid:D}.{name[(name.LastIndexOf('.') + 1)..]}", ImageFlag = MediaTypes.IsImage(mediaType), Size = size, Guid = guid,
        RecordType = type, RecordResource = resource, RecordId = record, File = file, MediaType = mediaType, Digest = digest, CreatedOnDate = at, DateEntered = at,
    });

    private async Task StoreAsync(FileParts files)
    {
        await using var intake = new FileIntake(files);
        await intake.TakeAsync(bytes());
        await intake.CompleteAsync();
        (file, size, digest, mediaType) = (intake.File, (int)intake.Size, intake.Digest, MediaTypes.Of(intake.Head.Span, name));

        // Where the rest fails, the company goes with all that is in it.
        intake.Kept = true;
    }
}
