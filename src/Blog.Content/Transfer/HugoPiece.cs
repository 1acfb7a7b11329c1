namespace Blog.Content.Transfer;

/// <summary>A part of a value as a setting.</summary>
/// <param name="Suffix">Follows the row's setting: empty, or <c>:0:Name</c> and the like. Null: the part is understood and needs no setting.</param>
/// <param name="Source">What is read by this; all below it counts as read too.</param>
internal sealed record HugoPiece(string? Suffix, string Value, ConfigNode Source);
