namespace Blog.Publishing;

/// <summary>Whether the content folder can be served, and since when not. Says so in one place, for health and for the owner.</summary>
public sealed class ContentStatus(TimeProvider clock)
{
    /// <summary>How long a folder may be away before the server calls itself not ready.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private bool _hasSite;
    private string? _trouble;
    private long _since;

    /// <summary>What is wrong with the folder; null while nothing is.</summary>
    public string? Trouble
    {
        get
        {
            lock (_gate)
            {
                return _trouble;
            }
        }
    }

    /// <summary>Folders whose changes the system does not tell, so that they show at the next scan; full paths.</summary>
    public IReadOnlyList<string> Silent { get; internal set; } = [];

    /// <summary>Whether readers get pages, and the folder has not been away for long.</summary>
    public bool IsReady
    {
        get
        {
            lock (_gate)
            {
                return _hasSite && (_trouble is null || clock.GetElapsedTime(_since) < Patience);
            }
        }
    }

    /// <returns>Whether this is news.</returns>
    internal bool Report(string? trouble, bool hasSite)
    {
        lock (_gate)
        {
            var isNews = _trouble != trouble;
            if (trouble is not null && _trouble is null)
            {
                _since = clock.GetTimestamp();
            }

            _trouble = trouble;
            _hasSite = hasSite;
            return isNews;
        }
    }
}
