using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Which files may be brought in.</summary>
public sealed class FileUploadSetting : Row
{
    public required bool RestrictFileTypesFlag { get; set; }
    [Between(1, Limits.MaxFileBytes / FileUploadSettings.Megabyte)] public int? GlobalFileSizeLimit { get; set; }
}

/// <summary>The one set of settings about files. Limits are megabytes; without one that of Reeve itself holds.</summary>
public sealed class FileUploadSettings : Resource<FileUploadSetting>
{
    /// <summary>Bytes of a megabyte.</summary>
    public const int Megabyte = 1024 * 1024;

    public FileUploadSettings() : base("system/fileuploadsettings", Systems.TableSetup)
    {
        Setup(SetupTables.General.FileUploads);
        NoCreate();
        NoDelete();
    }

    /// <summary>How many bytes a file of this name may have; refuses one whose type is not taken at all.</summary>
    public static int MostBytes(Memory memory, string fileName)
    {
        var (settings, type) = (memory.All<FileUploadSetting>().FirstOrDefault(), DocumentTypes.Of(fileName));
        var allowed = memory.All<AllowedFileType>().FirstOrDefault(t => string.Equals(t.FileType.Trim().TrimStart('.'), type, StringComparison.OrdinalIgnoreCase));
        if (settings is { RestrictFileTypesFlag: true } && allowed == null)
        {
            throw new Refusal(new Problem.Invalid("documentInfo", [Fault.At("file", FaultCode.InvalidField,
                $"Files of the type {type ?? "(none)"} are not taken here. Add the type to the allowed file types, or send another.")]));
        }

        return (allowed?.SizeLimit ?? settings?.GlobalFileSizeLimit) is { } most ? most * Megabyte : Limits.MaxFileBytes;
    }
}
