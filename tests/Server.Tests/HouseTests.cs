using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests;

/// <summary>The house's own rules that no compiler checks: arrows between assemblies, packages with a reason, files of a readable length.</summary>
public sealed class HouseTests
{
    private const int LongFile = 300;

    private static readonly string Web = Path.Combine(Approved.Root, "web");
    private static readonly string[] Hosting = ["Microsoft.AspNetCore", "Microsoft.Extensions"];
    private static readonly string[] Databases = ["Npgsql", "SQLitePCLRaw", "Microsoft.Data", "System.Data"];

    // Each assembly: which of Reeve's it may know, and which outside worlds it may not.
    private static readonly Dictionary<string, (string[] Knows, string[] Never)> Arrows = new(StringComparer.Ordinal)
    {
        ["Reeve.Kernel"] = ([], [.. Hosting, .. Databases]),
        ["Reeve.Model"] = (["Reeve.Kernel"], [.. Hosting, .. Databases]),
        ["Reeve.Store"] = (["Reeve.Kernel"], ["Microsoft.AspNetCore"]),
        ["reeve"] = (["Reeve.Kernel", "Reeve.Model", "Reeve.Store"], Databases),
        ["Reeve.Client"] = ([], ["Microsoft.AspNetCore", .. Databases]),
        ["Reeve.Backup"] = (["Reeve.Client"], []),
        ["Reeve.Chat"] = (["Reeve.Client"], []),
    };

    [Fact]
    public void No_assembly_knows_another_that_the_house_forbids_it_to_know()
    {
        var assemblies = Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => IsOurs(Path.GetFileNameWithoutExtension(file)))
            .Select(Assembly.LoadFrom)
            .ToList();

        assemblies.Count.ShouldBeGreaterThanOrEqualTo(4);
        assemblies.SelectMany(ForbiddenArrows).ShouldBeEmpty();
    }

    [Fact]
    public void No_project_names_another_that_its_assembly_may_not_know()
    {
        var projects = Directory.GetFiles(Path.Combine(Approved.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        projects.ShouldNotBeEmpty();
        foreach (var project in projects)
        {
            var document = XDocument.Load(project);
            var name = document.Descendants("AssemblyName").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(project);
            var named = document.Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
            named.Except(Arrows[name].Knows).ShouldBeEmpty($"{name} names projects that it may not know");
        }
    }

    [Fact]
    public void Every_package_has_a_line_that_says_what_it_is_for_and_no_line_is_left_over()
    {
        var lines = File.ReadLines(Path.Combine(Approved.Root, "docs", "decisions", "packages.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);
        var packages = XDocument.Load(Path.Combine(Approved.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => (string)package.Attribute("Include")!);

        lines.ShouldBe(packages, ignoreOrder: true);
    }

    [Fact]
    public void A_long_source_file_says_at_its_head_why_it_is_long()
    {
        var files = Directory.GetFiles(Path.Combine(Approved.Root, "src"), "*.cs", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        files.Where(file => File.ReadLines(file).Skip(LongFile).Any()
                && !File.ReadLines(file).Take(3).Any(line => line.StartsWith("// Long because ", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Approved.Root, file))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_of_the_console_has_a_line_and_no_line_is_left_over()
    {
        var named = File.ReadLines(Path.Combine(Approved.Root, "docs", "decisions", "packages.md"))
            .SkipWhile(line => !line.StartsWith("In `web/`", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));
        var packages = Directory.GetFiles(Web, "package.json", SearchOption.TopDirectoryOnly)
            .Concat(Directory.GetDirectories(Web).Select(folder => Path.Combine(folder, "package.json")).Where(File.Exists))
            .SelectMany(Dependencies)
            .Where(name => !name.StartsWith("@reeve/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

        named.ShouldBe(packages, ignoreOrder: true);
    }

    [Fact]
    public void A_long_file_of_the_web_says_at_its_head_why_it_is_long()
    {
        var files = Directory.GetDirectories(Web)
            .Select(folder => Path.Combine(folder, "src"))
            .Where(Directory.Exists)
            .SelectMany(source => Directory.GetFiles(source, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".ts" or ".tsx" or ".css")
            .ToList();
        files.ShouldNotBeEmpty();
        files.Where(file => File.ReadLines(file).Skip(LongFile).Any()
                && !File.ReadLines(file).Take(3).Any(line => line.StartsWith(file.EndsWith(".css", StringComparison.Ordinal) ? "/* Long because " : "// Long because ", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Approved.Root, file))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Dependencies(string file)
    {
        using var package = JsonDocument.Parse(File.ReadAllText(file));
        return new[] { "dependencies", "devDependencies" }
            .Where(kind => package.RootElement.TryGetProperty(kind, out _))
            .SelectMany(kind => package.RootElement.GetProperty(kind).EnumerateObject().Select(one => one.Name))
            .ToList();
    }

    private static bool IsOurs(string name) =>
        name == "reeve" || (name.StartsWith("Reeve.", StringComparison.Ordinal) && !name.Contains("Tests", StringComparison.Ordinal));

    private static IEnumerable<string> ForbiddenArrows(Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        if (!Arrows.TryGetValue(name, out var rule))
        {
            return [$"{name} has no row in the table of arrows"];
        }

        return assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => (IsOurs(reference) && !rule.Knows.Contains(reference))
                || rule.Never.Any(world => reference.StartsWith(world, StringComparison.Ordinal)))
            .Select(reference => $"{name} -> {reference}");
    }
}
