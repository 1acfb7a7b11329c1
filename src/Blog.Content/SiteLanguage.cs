namespace Blog.Content;

/// <summary>A language of the site: where its files lie and where its pages stand.</summary>
/// <param name="Code">The key, in lower case; also <c>&lt;html lang&gt;</c>.</param>
/// <param name="Name">In the language itself.</param>
/// <param name="Prefix">What its addresses begin with: empty, or a slash and the key.</param>
/// <param name="Folder">Its content folder, relative to the content root and with <c>/</c> at its end; empty for the root.</param>
/// <param name="Settings">As if the site spoke this language alone.</param>
internal sealed record SiteLanguage(string Code, string Name, string Prefix, string Folder, SiteSettings Settings)
{
    public PageAddress Home { get; } = PageAddress.Parse(Prefix + "/");
}
