using Blog.Content;
using Blog.Pages.Readers;
using Blog.Search;
using Blog.Theming;
using Blog.Theming.Highlight;

namespace Blog.Hosting;

/// <summary>What readers' pages are made with.</summary>
internal static class AddReadersExtensions
{
    public static void AddReaders(this IServiceCollection services)
    {
        services.AddSingleton(ThemeBootScript.Load());
        services.AddTransient(provider => HighlightSheet.Of(provider.GetRequiredService<SiteSettings>().Theme));
        services.AddSingleton<PageViews>();
        services.AddSingleton<Excerpts>();
        services.AddSingleton<SearchDesk>();
        services.AddSingleton<ArticleDesk>();
        services.AddSingleton<BodyReader>();
        services.AddSingleton<SinglePages>();
        services.AddSingleton<CommentSections>();
        services.AddSingleton<CommentCountsInLists>();
        services.AddScoped<ReaderRoute>();
    }
}
