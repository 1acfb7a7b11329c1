namespace Blog.Content;

/// <summary>A line of <c>_redirects</c> (content-contract.md A21).</summary>
/// <param name="Target">As written: an address of the site, or one with a host; empty for 410.</param>
/// <param name="Status">301, 302 or 410.</param>
public sealed record RedirectRule(PageAddress From, string Target, int Status);
