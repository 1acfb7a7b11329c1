using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Pages.Readers;

/// <summary>The box about the site's author.</summary>
/// <param name="Avatar">Ready for <c>src</c>; null for none.</param>
/// <param name="BioHtml">Rendered Markdown; empty for none.</param>
public sealed record AuthorBox(string Name, string? Avatar, string BioHtml)
{
    /// <summary>Null when the settings say nothing to show.</summary>
    public static AuthorBox? Of(AuthorSettings author, MarkdownRenderer renderer, Site site) =>
        author.Name.Length + author.Bio.Length + author.Avatar.Length == 0
            ? null
            : new AuthorBox(
                author.Name,
                author.Avatar.Length > 0 ? site.UrlOfWritten(author.Avatar) : null,
                author.Bio.Length > 0 ? renderer.RenderInline(author.Bio) : ""
            );
}
