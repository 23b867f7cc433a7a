using System.CommandLine;
using Reeve.Kernel;
using Reeve.Server.Setup;
using Reeve.Store;

namespace Reeve.Server.Commands;

/// <summary>Where companies are kept: the options that every command about companies has.</summary>
public static class DataOptions
{
    /// <summary>The data folder.</summary>
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Folder for companies, keys and the certificate",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("REEVE_DATA") is { Length: > 0 } folder ? folder : "data",
    };

    /// <summary>A PostgreSQL database in place of SQLite files.</summary>
    public static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "Connection string: keep companies as schemas of this PostgreSQL database",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("REEVE_POSTGRES") is { Length: > 0 } connection ? connection : null,
    };

    /// <summary>The data folder, made when missing; only its owner may look into it.</summary>
    public static string Folder(ParseResult result)
    {
        var folder = Path.GetFullPath(result.GetValue(Data)!);
        if (Directory.Exists(folder)) return folder;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    /// <summary>What rules need of the place: the ring of keys in the data folder, or the environment's.</summary>
    public static Premises Premises(ParseResult result, TimeProvider clock) => SecretRing.Premises(Folder(result), clock);

    /// <summary>The place of companies.</summary>
    public static DataPlace Place(ParseResult result) =>
        result.GetValue(Postgres) is { } connection ? new DataPlace.Postgres(connection) : new DataPlace.Sqlite(Folder(result));
}
