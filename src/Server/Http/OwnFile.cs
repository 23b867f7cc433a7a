namespace Reeve.Server.Http;

/// <summary>Writes files that only their owner may read, whole or not at all.</summary>
public static class OwnFile
{
    /// <summary>Writes a text.</summary>
    public static void Write(string path, string text)
    {
        var part = $"{path}.{Guid.NewGuid():N}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var writer = new StreamWriter(part, options)) writer.Write(text);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
