namespace Blog.Publishing.Drawings;

/// <summary>What a source looks like on a page.</summary>
/// <param name="Html">Null where the source is shown as it is.</param>
/// <param name="Fault">What is wrong with the source, as a sentence without a full stop; null for nothing.</param>
/// <param name="IsLasting">Whether another try would give the same; one that ran out of time might not.</param>
public sealed record Drawing(string? Html, string? Fault = null, bool IsLasting = true);
