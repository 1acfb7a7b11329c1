using System.Net;
using System.Runtime.CompilerServices;
using Blog.Content;
using Blog.Images;
using Blog.Publishing;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>
/// Makes an article of a body: boxes and names around its parts, colours in its code, formulas as MathML. Each is made once
/// for a site, and let go with it; one that still waits for colours or pictures is made again.
/// </summary>
public sealed class ArticleDesk(PageDrawings drawings, PictureDesk pictures)
{
    /// <summary>For the articles of a site. Bytes.</summary>
    private const long Budget = 8 * 1024 * 1024;

    private readonly ConditionalWeakTable<Site, BoundedStore<ArticleKey, Article>> _sites = [];

    public async Task<Article> OfAsync(PageView view, BodySource source, RenderedBody body, CancellationToken ct)
    {
        var known = _sites.GetValue(view.Site, _ => new(Budget, SizeOf));
        var key = new ArticleKey(source, view.Language.Code);
        if (known.TryGet(key, out var article))
        {
            return article;
        }

        var shown = pictures.On(view.Site, view.Address);
        var html = ArticleMarkup.Of(view, shown).Apply(body.Html, beginsWithPicture: view.BeginsWithPicture);
        var drawn = await drawings.DrawAsync(new ReaderLinks(view.Texts).Apply(html), body.HasMath, ct);
        article = new Article(
            body.HasMath ? WithReachableFormulas(drawn.Html, view.Texts) : drawn.Html,
            drawn.HasFormula
        );
        if (drawn.IsComplete && shown.IsComplete)
        {
            known.Add(key, article);
        }

        return article;
    }

    /// <summary>A table of contents, whose headings may hold formulas too.</summary>
    public async Task<string?> DrawTocAsync(string? toc, RenderedBody body, CancellationToken ct) =>
        toc is not null && body.HasMath ? (await drawings.DrawAsync(toc, hasFormulas: true, ct)).Html : toc;

    /// <summary>A formula on lines of its own scrolls where it is too wide, so keys must reach it.</summary>
    private static string WithReachableFormulas(string html, Texts texts)
    {
        const string box = "<span class=\"math math--display\"";
        var name = WebUtility.HtmlEncode(texts["formula_name"]);
        return html.Replace(
            box + ">",
            $"{box} role=\"group\" tabindex=\"0\" aria-label=\"{name}\">",
            StringComparison.Ordinal
        );
    }

    private static long SizeOf(Article article)
    {
        const int overhead = 400;
        return (2L * article.Html.Length) + overhead;
    }

    private readonly record struct ArticleKey(BodySource Source, string Language);
}
