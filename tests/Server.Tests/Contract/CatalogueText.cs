using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Tests.Contract;

/// <summary>All that is declared, one line an address and one a field: what an approved file holds.</summary>
public static class CatalogueText
{
    public static string Of(Catalogue catalogue)
    {
        var text = new StringBuilder();
        foreach (var resource in catalogue.Resources)
        {
            text.Append($"== {resource.Path} ({resource.Entity}) {resource.Function?.ToString() ?? "signed in"}{(resource.SetupTable is { } table ? $" [{table}]" : "")}{(resource.Extension ? " extension" : "")}\n");
            foreach (var address in Endpoint.Of(catalogue).Where(e => e.Resource == resource).GroupBy(e => e.Path))
                text.Append($"   {string.Join(' ', address.Select(e => e.Method))} {address.Key}{(address.All(e => e.Extension) && !resource.Extension ? " extension" : "")}\n");
            foreach (var field in resource.Table.Fields.Where(f => resource.Knows(f) && !f.InInfo)) text.Append($"   {field.Name}: {Of(resource, field)}\n");
        }

        return text.ToString();
    }

    private static string Of(Resource resource, Field field)
    {
        var words = new List<string>
        {
            field.Kind switch
            {
                Kind.Ref or Kind.Items => $"{field.Kind} {field.TargetTable!.Name}",
                Kind.Unbuilt => $"Unbuilt {field.TargetSchema}",
                Kind.Enum => $"{{{string.Join('|', field.EnumNames)}}}",
                Kind.Decimal => $"Decimal({field.Scale})",
                Kind.Text when field.Max is { } max => $"Text({max})",
                var kind => kind.ToString(),
            },
        };
        if (field.Between is { } between) words.Add($"{between.Least}..{between.Most}");
        if (Samples.IsRequired(resource, field)) words.Add("required");
        if (!field.Nullable) words.Add("not null");
        if (field.ReadOnly) words.Add("read-only");
        if (field.Sent) words.Add("sent");
        if (field.Secret) words.Add("secret");
        if (field.AsId) words.Add("as id");
        if (field.Extension) words.Add("extension");
        if (field.Inert) words.Add("inert");
        return string.Join(", ", words);
    }
}
