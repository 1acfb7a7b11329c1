using Blog.Admin;

namespace Blog.Pages.Admin;

/// <summary>An act on terms, as it stands in the address of its dry run and in the form that does it.</summary>
public sealed record ChangeTermsForm
{
    public TermAct Act { get; init; }

    /// <summary>Each in any spelling; null: none was chosen.</summary>
    public IReadOnlyList<string>? Terms { get; init; }

    public IReadOnlyList<string> Named => Terms ?? [];

    /// <summary>The new name; null or empty while it is asked for.</summary>
    public string? Name { get; init; }

    /// <summary>Of the dry run that was shown.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Null while the new name is missing.</summary>
    public TermChange? ToChange(string taxonomy) =>
        Act == TermAct.Delete ? new TermChange(taxonomy, [.. Named], null)
        : string.IsNullOrWhiteSpace(Name) ? null
        : new TermChange(taxonomy, [.. Named], Name.Trim());
}
