using Blog.Content;

namespace Blog.Feeds;

/// <summary>The pages that a list stands for; home stands for all (content-contract.md R2).</summary>
internal static class ListMembers
{
    public static IEnumerable<ContentPage> Of(LanguageView language, ListPage list) =>
        list switch
        {
            HomePage => language.Pages,
            PostList posts => posts.Pages,
            Taxonomy taxonomy => taxonomy.Terms.SelectMany(term => term.Pages),
            _ => [],
        };

    public static DateTimeOffset? NewestOf(IEnumerable<ContentPage> pages) => pages.Max(page => page.PublishedAt);
}
