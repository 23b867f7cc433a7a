namespace Reeve.Model;

/// <summary>Addresses on the web that people enter: only what a browser may safely open.</summary>
public static class WebAddress
{
    /// <summary>Whether it is an address that begins with http:// or https://.</summary>
    public static bool IsOne(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>The same, or nothing.</summary>
    public static bool IsOneOrNone(string? text) => string.IsNullOrEmpty(text) || IsOne(text);
}
