using System.Collections.Immutable;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Search;

/// <summary>Finds pages by reading all titles and texts: right at any size, quick at a small one.</summary>
public sealed class SearchDesk(SiteBodies bodies) : IDisposable
{
    /// <summary>Shown of what was found.</summary>
    public const int MostHits = 50;

    // A search reads everything, so strangers take turns.
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <summary>The pages that hold every word, those with a word in the title first.</summary>
    public async Task<SearchResult> FindAsync(Site site, LanguageView language, SearchQuery query, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var inTitle = ImmutableArray.CreateBuilder<SearchHit>();
            var inText = ImmutableArray.CreateBuilder<SearchHit>();
            var count = 0;
            foreach (var page in language.Pages)
            {
                ct.ThrowIfCancellationRequested();
                var text = (await bodies.FindAsync(site, page.Body, ct))?.PlainText ?? "";
                if (!query.Words.All(word => Holds(page.Title, word) || Holds(text, word)))
                {
                    continue;
                }

                count++;
                var list = query.Words.Any(word => Holds(page.Title, word)) ? inTitle : inText;
                if (list.Count < MostHits)
                {
                    list.Add(
                        new SearchHit(page, Marking.All(page.Title, query.Words), Marking.Snippet(text, query.Words))
                    );
                }
            }

            return new SearchResult([.. inTitle.Concat(inText).Take(MostHits)], count);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
