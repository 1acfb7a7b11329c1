using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>A visible page: front matter, address and version of its file, never its body.</summary>
public sealed record ContentPage
{
    public required PageAddress Address { get; init; }

    /// <summary>Relative to the content root, with <c>/</c>.</summary>
    public required string File { get; init; }

    /// <summary>The file's path from its language's folder, without the language's mark: <c>post/a.md</c> of <c>post/a.zh-cn.md</c>.</summary>
    public required string Place { get; init; }

    /// <summary>The key of the language that the page belongs to.</summary>
    public required string Language { get; init; }

    /// <summary>What its translations have in common besides their place; null for nothing.</summary>
    public string? TranslationKey { get; init; }

    public required BodySource Body { get; init; }

    /// <summary>What is shown: the front matter's title, else the file's name.</summary>
    public required string Title { get; init; }

    /// <summary>The title in menus, and in the order of lists.</summary>
    public required string LinkTitle { get; init; }

    /// <summary>In the offset it was written in; null for the zero date.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? Lead { get; init; }

    /// <summary>The front matter's summary as inline Markdown.</summary>
    public string? Summary { get; init; }

    public string? Description { get; init; }

    /// <summary>The page's picture where lists show it; null when they do not.</summary>
    public Picture? ListThumbnail { get; init; }

    /// <summary>The page's picture where its own page shows it; null when it does not.</summary>
    public Picture? PageThumbnail { get; init; }

    /// <summary>The language of the text where the page says one.</summary>
    public string? Lang { get; init; }

    public required PageFlags Flags { get; init; }

    /// <summary>The sidebar's widgets in order.</summary>
    public ImmutableArray<string> Widgets { get; init; } = [];

    /// <summary>The parts of the line under the title, in order.</summary>
    public ImmutableArray<string> PostMeta { get; init; } = [];

    public ImmutableArray<PageTerm> Terms { get; init; } = [];

    /// <summary>The directory of the section the page belongs to; empty for none.</summary>
    public required string Section { get; init; }

    /// <summary>The first directory of that section; empty for none.</summary>
    public required string TopSection { get; init; }

    public required string Type { get; init; }

    public int Weight { get; init; }

    public ListRule List { get; init; }

    /// <summary>Whether something stands at the address; a page that is only linked has nothing there.</summary>
    public bool IsRendered { get; init; } = true;

    /// <summary>The page's identity for feeds and comments: its <c>guid</c>, else its address.</summary>
    public required string Guid { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>The picture that stands for the page elsewhere, as a link: of <c>images</c>, else the thumbnail.</summary>
    public string? Image { get; init; }

    /// <summary>The authors that the page names itself.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    public SitemapRule? Sitemap { get; init; }

    /// <summary>Keys that mean nothing to us, by lower-case name.</summary>
    public ImmutableDictionary<string, FrontMatterNode> Params { get; init; } =
        ImmutableDictionary<string, FrontMatterNode>.Empty;

    public IEnumerable<PageTerm> TermsOf(string taxonomy) => Terms.Where(term => term.Taxonomy == taxonomy);
}
