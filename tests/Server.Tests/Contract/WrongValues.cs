using Reeve.Kernel;

namespace Reeve.Server.Tests.Contract;

/// <summary>Values that a field of a kind must refuse, as JSON.</summary>
public static class WrongValues
{
    /// <summary>Values of a wrong type, or outside what the kind can hold.</summary>
    public static IReadOnlyList<string> Of(Field field) => field.Kind switch
    {
        Kind.Int => ["\"abc\"", "{}", "[1]", "1.5", "2147483648", "-99999999999", "true"],
        Kind.Long => ["\"abc\"", "{}", "[1]", "1.5"],
        Kind.Bool => ["\"maybe\"", "{}", "[true]", "2"],
        Kind.Decimal => ["\"abc\"", "{}", "[1.5]", "1e30", "0.123456789", "true"],
        Kind.Text => ["{}", "[\"a\"]"],
        Kind.Enum => ["\"No such name\"", "{}", "[]", "99"],
        Kind.Instant => ["\"yesterday\"", "{}", "[]", "\"2026-13-45T00:00:00Z\"", "12"],
        Kind.Guid => ["\"abc\"", "{}", "5"],
        Kind.Ref => ["\"abc\"", "[1]", "{\"id\":\"abc\"}", "{\"id\":1.5}", "{\"id\":99999999999}", "true"],
        Kind.Ints => ["\"abc\"", "{}", "[\"x\"]", "5"],
        Kind.Texts => ["\"abc\"", "{}", "[{}]", "5"],
        Kind.Items or Kind.Custom => ["\"abc\"", "{}", "5", "[5]"],
        _ => ["\"abc\"", "5"],
    };
}
