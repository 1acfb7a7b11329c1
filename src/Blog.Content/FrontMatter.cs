using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>What a file says of its page, typed once (content-contract.md 2.3). A property is a key; an absent key is null, empty or <see cref="FlagValue.Absent"/>.</summary>
public sealed record FrontMatter
{
    public static FrontMatter None { get; } = new();

    public string Title { get; init; } = "";

    /// <summary>The title in menus, and in the order of lists.</summary>
    public string? LinkTitle { get; init; }

    /// <summary>In the offset it was written in. Null: the zero date.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>From when the page shows; the date where none is written.</summary>
    public DateTimeOffset? PublishDate { get; init; }

    public DateTimeOffset? ExpiryDate { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>A value that decides visibility could not be read, so the page stays hidden.</summary>
    public bool IsHiddenByFault { get; init; }

    /// <summary>The whole address, from the root; beats slug and permalinks.</summary>
    public string? Url { get; init; }

    /// <summary>Whether <see cref="Url"/> was written with a slash at its start.</summary>
    public bool IsUrlFromRoot { get; init; }

    /// <summary>Addresses that lead here, as written.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The page's identity where it is not its address.</summary>
    public string? Guid { get; init; }

    /// <summary>The last segment of the address.</summary>
    public string? Slug { get; init; }

    /// <summary>The kind of page that decides whether it is a post; null: its section.</summary>
    public string? Type { get; init; }

    public int Weight { get; init; }

    /// <summary>Inline Markdown.</summary>
    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? Lead { get; init; }

    public Thumbnail? Thumbnail { get; init; }

    /// <summary>The first valid BCP 47 tag of <c>lang</c>.</summary>
    public string? Lang { get; init; }

    /// <summary>As written; means nothing but to the author.</summary>
    /// <summary>What pages of several languages that say the same have in common; null: their place in the folder.</summary>
    public string? TranslationKey { get; init; }

    public FrontMatterNode? Translations { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Of <c>images</c>, <c>cover</c>, <c>image</c>, as written; the first is the page's picture elsewhere.</summary>
    public ImmutableArray<string> Images { get; init; } = [];

    /// <summary>Names, of <c>authors</c> or <c>author</c>.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Layout { get; init; }

    /// <summary>Null: by the file's name.</summary>
    public BodyFormat? Markup { get; init; }

    /// <summary><c>html</c> and <c>rss</c>; empty where the page says nothing.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    public bool MakesHtml => Outputs.IsEmpty || Outputs.Contains("html", StringComparer.Ordinal);

    /// <summary>Whether the list that the file is about has a feed.</summary>
    public bool MakesFeed => Outputs.IsEmpty || Outputs.Contains("rss", StringComparer.Ordinal);

    /// <summary>A bundle without a page, of which only the files are served.</summary>
    public bool IsHeadless { get; init; }

    public BuildRules Build { get; init; } = BuildRules.Usual;

    public SitemapRule? Sitemap { get; init; }

    public ImmutableArray<ResourceDescription> Resources { get; init; } = [];

    /// <summary>What a section gives to its pages.</summary>
    public ImmutableArray<Cascade> Cascades { get; init; } = [];

    public ImmutableArray<PageMenuEntry> Menu { get; init; } = [];

    /// <summary>By the plural of the taxonomy, in any case.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Terms { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public ImmutableArray<string> Categories => TermsOf("categories");

    public ImmutableArray<string> Tags => TermsOf("tags");

    public FlagValue Comments { get; init; }

    public FlagValue AuthorBox { get; init; }

    public FlagValue Pager { get; init; }

    public FlagValue Toc { get; init; }

    public FlagValue MathJax { get; init; }

    public FlagValue Sidebar { get; init; }

    /// <summary>The names of the page's own widgets, in order, lower-case. Null: the site's.</summary>
    public ImmutableArray<string>? Widgets { get; init; }

    /// <summary>The page's own line under the title. Null: the site's.</summary>
    public ImmutableArray<string>? PostMeta { get; init; }

    /// <summary>Whether words are counted by characters. Null: as the site says.</summary>
    public bool? IsCjkLanguage { get; init; }

    /// <summary>The keys that are written, lower-case, those with a null among them.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The keys that the theme has no use for, by lower-case name, with their marks: unknown ones, and those a text may show.</summary>
    public ImmutableDictionary<string, FrontMatterNode> Params { get; init; } =
        ImmutableDictionary<string, FrontMatterNode>.Empty;

    public ImmutableArray<string> TermsOf(string plural) => Terms.TryGetValue(plural, out var terms) ? terms : [];

    /// <summary>Whether one of some keys is written, all lower-case.</summary>
    public bool Has(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Keys.Contains(key, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
