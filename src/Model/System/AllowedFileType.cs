using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A type of files that may be brought in, told by the end of their names.</summary>
public sealed class AllowedFileType : Row
{
    public required string FileType { get; set; }
    [Between(1, Limits.MaxFileBytes / FileUploadSettings.Megabyte)] public int? SizeLimit { get; set; }
}

/// <summary>The types of files that may be brought in where they are restricted.</summary>
public sealed class AllowedFileTypes : Resource<AllowedFileType>
{
    public AllowedFileTypes() : base("system/allowedfiletypes", Systems.TableSetup)
    {
        Setup(SetupTables.General.FileUploads);
        Unique(t => t.FileType);
    }
}
