namespace Blog.Pages.Accounts;

/// <summary>What is wrong with a form, in the reader's words.</summary>
/// <param name="Field">The id of the field; null: it is of none.</param>
public sealed record FormFault(string? Field, string Text);
