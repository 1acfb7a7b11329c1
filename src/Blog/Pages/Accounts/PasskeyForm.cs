namespace Blog.Pages.Accounts;

/// <summary>A button that asks the device for a passkey; there only where scripts are and the browser can.</summary>
/// <param name="Act"><c>get</c> or <c>create</c>, as the browser's credentials call it.</param>
/// <param name="Ask">Where the question comes from, with <c>~</c>.</param>
/// <param name="Answer">Where the answer goes, with <c>~</c>.</param>
public sealed record PasskeyForm(string Act, string Ask, string Answer, string Button)
{
    /// <summary>Where to go on to, with <c>~</c>; null: the page is asked for again, which knows.</summary>
    public string? Next { get; init; }

    /// <summary>Whether the person gives it a name.</summary>
    public bool IsNamed => Act == "create";
}
