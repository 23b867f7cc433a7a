using System.CommandLine;
using System.Globalization;
using Reeve.Kernel;
using Endpoint = Reeve.Kernel.Endpoint;

namespace Reeve.Server.Commands;

/// <summary><c>reeve surface</c>: which share of the public interface is served, and what is missing.</summary>
public static class SurfaceCommand
{
    private static readonly Option<string?> Module = new("--module") { Description = "Only this module, as service" };
    private static readonly Option<bool> Missing = new("--missing") { Description = "List the operations that are not served" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("surface", "Tell which share of the public interface's operations is served, by module.") { Module, Missing, Screen.Json };
        command.SetAction(parsed => Tell(parsed, Running.Catalogue()));
        return command;
    }

    private static int Tell(ParseResult parsed, Catalogue catalogue)
    {
        var all = Surface.Of(catalogue);
        var wanted = all.Where(Wanted(parsed.GetValue(Module), [.. all.Select(o => o.Module).Distinct()])).ToList();
        var missing = wanted.Where(o => !o.Served).ToList();
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(Json(wanted, parsed.GetValue(Missing) ? missing : null));
        else if (parsed.GetValue(Missing)) screen.Rows(["Verb", "Address"], missing.Select(o => new[] { o.Method, o.Path }));
        else screen.Rows(["Module", "Operations", "Served", "Share"], Counted(wanted).Select(c => new[] { c.Module, $"{c.Operations}", $"{c.Served}", $"{c.Share} %" }));
        return 0;
    }

    private static Func<Surface.Known, bool> Wanted(string? module, IReadOnlyList<string> modules)
    {
        if (module == null) return _ => true;
        var known = modules.FirstOrDefault(m => m.Equals(module.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandFault("--module", $"There is no module {module}; did you mean {Nearest.Of(module, modules)}?");
        return o => o.Module == known;
    }

    private static IEnumerable<Count> Counted(IReadOnlyList<Surface.Known> operations)
    {
        var modules = operations.GroupBy(o => o.Module).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Count.Of(g.Key, [.. g])).ToList();
        return modules.Count > 1 ? [.. modules, Count.Of("all", operations)] : modules;
    }

    private static object Json(IReadOnlyList<Surface.Known> wanted, IReadOnlyList<Surface.Known>? missing)
    {
        var catalogue = Running.Catalogue();
        return new
        {
            modules = Counted(wanted).Where(c => c.Module != "all"),
            all = Count.Of("all", wanted),
            extensions = Endpoint.Of(catalogue).Count(e => e.Extension),
            missing = missing?.Select(o => new { method = o.Method, path = o.Path }),
        };
    }

    // The share is rounded down: what is told is never more than what is there.
    private sealed record Count(string Module, int Operations, int Served, string Share)
    {
        public static Count Of(string module, IReadOnlyList<Surface.Known> operations)
        {
            var served = operations.Count(o => o.Served);
            return new Count(module, operations.Count, served, (Math.Floor(served * 1000m / operations.Count) / 10).ToString("0.0", CultureInfo.InvariantCulture));
        }
    }
}
