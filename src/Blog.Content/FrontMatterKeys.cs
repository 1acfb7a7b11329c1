using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>The keys of one file, and which of them somebody has asked for; what is left are params (content-contract.md M13).</summary>
internal sealed class FrontMatterKeys(FrontMatterMap keys)
{
    private readonly FrontMatterMap? _params = keys.Find("params")?.Value as FrontMatterMap;
    private readonly HashSet<string> _readInParams = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A key that stays among the params.</summary>
    public FrontMatterEntry? Find(string key) => keys.Find(key);

    public FrontMatterEntry? Take(string key)
    {
        _read.Add(key);
        return keys.Find(key);
    }

    /// <summary>A key that the theme asks the params for: in their map too, where the page itself does not have it (M13).</summary>
    public FrontMatterEntry? TakeParam(string key)
    {
        if (Take(key) is { } own)
        {
            return own;
        }

        _readInParams.Add(key);
        return _params?.Find(key);
    }

    /// <summary>Every key, lower-case, those of the params too that count as the page's.</summary>
    public ImmutableArray<string> Names() =>
        [
            .. keys
                .Entries.Concat(
                    (_params?.Entries ?? []).Where(entry =>
                        _readInParams.Contains(entry.Key) || !_read.Contains(entry.Key)
                    )
                )
                .Select(entry => KnownKey(entry.Key))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The params: what nobody took.</summary>
    public ImmutableDictionary<string, FrontMatterNode> Unread()
    {
        var unread = ImmutableDictionary.CreateBuilder<string, FrontMatterNode>(StringComparer.Ordinal);
        if (_params is not null)
        {
            _read.Add("params");
        }

        foreach (var entry in (_params?.Entries ?? []).Where(entry => !_readInParams.Contains(entry.Key)))
        {
            unread[entry.Key.ToLowerInvariant()] = entry.Value;
        }

        foreach (var entry in keys.Entries.Where(entry => !_read.Contains(entry.Key)))
        {
            unread[entry.Key.ToLowerInvariant()] = entry.Value;
        }

        return unread.ToImmutable();
    }

    /// <summary>In a site of thousands of pages, most keys are the same few.</summary>
    private static string KnownKey(string key)
    {
        var lower = key.ToLowerInvariant();
        return string.IsInterned(lower) ?? lower;
    }
}
