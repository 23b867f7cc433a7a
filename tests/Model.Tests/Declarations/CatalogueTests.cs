using Reeve.Kernel;
using Reeve.Server.Commands;
using Reeve.Tests.Support;

namespace Reeve.Model.Tests.Declarations;

/// <summary>The declarations fit together, and answer where the public interface answers.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void All_declarations_close_to_one_catalogue() => Declared.Catalogue.Resources.ShouldNotBeEmpty();

    [Fact]
    public void Every_route_that_is_no_extension_exists_in_the_public_interface() =>
        Surface.Unknown(Declared.Catalogue).Select(e => $"{e.Method} {e.Path}").ShouldBeEmpty();

    [Fact]
    public void No_two_declarations_claim_the_same_route() =>
        Endpoint.Of(Declared.Catalogue).Select(e => Surface.Shape(e.Method, e.Path).ToUpperInvariant()).ShouldBeUnique();

    [Fact]
    public void Targets_that_are_not_built_only_become_fewer() => Approved.Check(
        "unbuilt-targets.txt",
        List(f => f.Kind == Kind.Unbuilt, f => $"{f} -> {f.TargetSchema}"));

    [Fact]
    public void Fields_that_nothing_acts_on_only_become_fewer() => Approved.Check("inert-fields.txt", List(f => f.Inert, f => $"{f}"));

    [Fact]
    public void Tables_that_nothing_acts_on_only_become_fewer() => Approved.Check(
        "idle-tables.txt",
        string.Join('\n', Declared.Catalogue.Resources.Where(r => r.IdleReason != null).Select(r => $"{r.Path}: {r.IdleReason}").Order(StringComparer.Ordinal)));

    private static string List(Func<Field, bool> which, Func<Field, string> line) =>
        string.Join('\n', Declared.Catalogue.Tables.SelectMany(t => t.Fields).Where(which).Select(line).Order(StringComparer.Ordinal));
}
