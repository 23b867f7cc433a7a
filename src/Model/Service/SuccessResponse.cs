namespace Reeve.Model;

/// <summary>What actions answer that make no record.</summary>
internal sealed record SuccessResponse(bool Success, string Message);
