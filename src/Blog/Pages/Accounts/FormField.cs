namespace Blog.Pages.Accounts;

/// <summary>A field of a form as <c>_Field.cshtml</c> shows it.</summary>
/// <param name="Id">Its name in the form too.</param>
/// <param name="Autocomplete">What a browser or password manager fills in, by the names of the HTML standard.</param>
public sealed record FormField(string Id, string Label, string Autocomplete)
{
    public string Type { get; init; } = "text";

    public string Value { get; init; } = "";

    public string? Help { get; init; }

    public string? Fault { get; init; }

    public bool IsNeeded { get; init; } = true;

    public int MaxLength { get; init; } = 256;

    /// <summary>Which keyboard a phone shows; null: the usual one.</summary>
    public string? InputMode { get; init; }
}
