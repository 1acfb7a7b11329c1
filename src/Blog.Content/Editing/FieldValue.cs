namespace Blog.Content.Editing;

/// <summary>What a field is set to.</summary>
public abstract record FieldValue
{
    private FieldValue() { }

    /// <summary>Text, read back as text: quoted where plain it would mean something else. A line break is LF.</summary>
    public sealed record Text(string Value) : FieldValue;

    /// <summary>On or off.</summary>
    public sealed record Flag(bool IsOn) : FieldValue;

    public sealed record Number(decimal Value) : FieldValue;

    /// <summary>A date as somebody wrote it; plain, unless the old one stands in quotes.</summary>
    public sealed record Moment(string Written) : FieldValue;

    public static implicit operator FieldValue(string text) => new Text(text);

    public static implicit operator FieldValue(bool isOn) => new Flag(isOn);
}
