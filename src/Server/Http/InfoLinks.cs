using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Addresses that a record's <c>_info</c> shows: of its children, and those its resource declares.</summary>
public static class InfoLinks
{
    private const string Own = "{id}";
    private const string Parent = "{parentId}";

    /// <summary>Names and addresses below the public base, with <c>{id}</c> and <c>{parentId}</c>.</summary>
    public static IEnumerable<(string Name, string Address)> Of(Resource resource, Catalogue catalogue)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, address) in resource.Links)
        {
            if (names.Add(name)) yield return (name + "_href", PublicAddress.ApiPath + address);
        }

        foreach (var child in catalogue.Resources.Where(r => r.Parent == resource && r.Routed && r != resource))
        {
            var name = child.Path[(child.Path.LastIndexOf('/') + 1)..];
            if (names.Add(name)) yield return (name + "_href", $"{PublicAddress.ApiPath}{resource.Path}/{Own}/{name}");
        }
    }

    /// <summary>An address in pieces: a text, then pairs of what number comes (empty: the record's, else its parent's) and the text after it.</summary>
    internal static byte[][] Cut(string address)
    {
        var pieces = new List<byte[]>();
        var rest = address.AsSpan();
        while (true)
        {
            var (own, parent) = (rest.IndexOf(Own), rest.IndexOf(Parent));
            if (own < 0 && parent < 0) break;
            var isParent = parent >= 0 && (own < 0 || parent < own);
            var at = isParent ? parent : own;
            pieces.Add(Bytes(rest[..at]));
            pieces.Add(isParent ? [1] : []);
            rest = rest[(at + (isParent ? Parent : Own).Length)..];
        }

        pieces.Add(Bytes(rest));
        return [.. pieces];
    }

    private static byte[] Bytes(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text.ToString());
}
