namespace Reeve.Kernel;

/// <summary>An answer made of the answers to several requests, each judged by itself.</summary>
/// <param name="Parts">The requests in order.</param>
/// <param name="Counted">Whether the numbers of records are wanted in place of the records.</param>
public sealed record BundleOf(IReadOnlyList<Bundled> Parts, bool Counted);

/// <summary>One of several requests.</summary>
/// <param name="Number">Its number among them, as the caller gave it.</param>
/// <param name="Type">What it asks for, as the caller wrote it.</param>
/// <param name="Version">Version, as the caller wrote it.</param>
/// <param name="Ask">What it asks for; throws <see cref="Refusal"/> where it makes no sense.</param>
public sealed record Bundled(int Number, string? Type, string? Version, Func<ListAsk> Ask);
