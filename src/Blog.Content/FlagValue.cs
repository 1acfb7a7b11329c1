namespace Blog.Content;

/// <summary>What a page says of a flag, as it was written: the same word means different things to different flags (content-contract.md 3).</summary>
/// <param name="Text">The value of shape <see cref="FlagShape.Text"/>; else empty.</param>
public readonly record struct FlagValue(FlagShape Shape, string Text = "")
{
    public static FlagValue Absent { get; } = new(FlagShape.Absent);

    public bool IsPresent => Shape != FlagShape.Absent;

    /// <summary>Whether a template would take the value for true.</summary>
    public bool IsTruthy =>
        Shape is FlagShape.True or FlagShape.Number or FlagShape.List or FlagShape.Map
        || (Shape is FlagShape.Text && Text.Length > 0);

    /// <summary>Whether the value says anything: <c>false</c> does, an empty text does not.</summary>
    public bool IsSet => IsTruthy || Shape is FlagShape.False;
}
