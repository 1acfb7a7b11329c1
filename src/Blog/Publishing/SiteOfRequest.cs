using Blog.Content;

namespace Blog.Publishing;

/// <summary>The site that one request sees from start to end, whatever is swapped meanwhile.</summary>
public sealed class SiteOfRequest(LiveSite live, SiteRefresher refresher)
{
    private Site? _site;

    /// <summary>Null while none was ever built.</summary>
    public Site? Current => _site ??= live.Current;

    /// <exception cref="InvalidOperationException">There is no site; such a request must not come this far.</exception>
    public Site Required => Current ?? throw new InvalidOperationException("There is no site yet.");

    /// <summary>Reads the folder again: a file was found to be another version than the site knows.</summary>
    public async Task<Site> RenewAsync(CancellationToken ct)
    {
        await refresher.RefreshAsync(ct);
        _site = live.Current;
        return Required;
    }
}
