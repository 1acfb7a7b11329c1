using System.Collections.Immutable;
using Blog.Admin;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Hosting;

/// <summary>
/// The settings for the admin: read through all layers each time, so that what waits for a restart is seen. What only shapes
/// pages waits for none: a save has the site built anew with it.
/// </summary>
/// <param name="started">What the program was built from.</param>
internal sealed class SettingsStore(BlogSettings started, LiveSite live) : ISettingsStore
{
    private readonly Lock _gate = new();
    private readonly SavedSettings _saved = new(started.Start, started.Data.Path);
    private volatile BlogSettings _running = started;

    /// <summary>What holds now.</summary>
    public BlogSettings Running => _running;

    public SettingsBook Read()
    {
        lock (_gate)
        {
            var (now, below, fault) = Layers();
            return new SettingsBook(
                _saved.Version(),
                [.. SettingsCatalogue.All.Select(shape => Known(shape, now, below))],
                fault
            );
        }
    }

    public SettingsSaving Save(string baseVersion, IReadOnlyDictionary<string, string?> wanted)
    {
        lock (_gate)
        {
            if (_saved.Version() != baseVersion)
            {
                return new SettingsSaving.Conflict();
            }

            try
            {
                return Write(wanted);
            }
            catch (SettingsException fault)
            {
                return new SettingsSaving.Refused(FaultsOf(fault));
            }
        }
    }

    private SettingsSaving Write(IReadOnlyDictionary<string, string?> wanted)
    {
        var (now, below, _) = Layers();
        var changes = new List<(string Key, string Before, string After)>();
        var entries = _saved.Read().ToList();
        foreach (var shape in SettingsCatalogue.All)
        {
            if (!wanted.TryGetValue(shape.Key, out var given) || !Known(shape, now, below).MayChange)
            {
                continue;
            }

            var (before, usual) = (shape.TextIn(now), shape.TextIn(below));
            var after = IsLeftToDefault(shape, given, usual) ? usual : given?.ReplaceLineEndings("\n").Trim() ?? "";
            if (shape.Means(before, after) && (given is not null || !entries.Exists(entry => IsOf(entry, shape.Key))))
            {
                continue;
            }

            entries.RemoveAll(entry => IsOf(entry, shape.Key));
            if (!shape.Means(after, usual))
            {
                entries.AddRange(shape.ToEntries(after, usual).Select(_saved.Entry));
            }

            changes.Add((shape.Key, before, after));
        }

        if (changes.Count == 0)
        {
            return new SettingsSaving.Unchanged();
        }

        _saved.Replace(entries);
        Take();
        return new SettingsSaving.Saved([.. changes], changes.Exists(change => !SettingsCatalogue.IsLive(change.Key)));
    }

    /// <summary>Lets hold what needs no restart.</summary>
    private void Take()
    {
        var (now, _, fault) = Layers();
        if (fault is null && SettingsLayers.WithLive(_running, now) is { } next)
        {
            _running = next;
            live.Use(new SiteBuilder(next.Site, next.BasePath));
        }
    }

    /// <summary>A number, a choice or a flag cannot be nothing: where nothing is written, what holds without it is meant.</summary>
    private static bool IsLeftToDefault(SettingShape shape, string? given, string usual) =>
        given is null
        || (given.AsSpan().Trim().IsEmpty && shape.Kind is SettingKind.Number or SettingKind.Choice or SettingKind.Flag)
        || shape.Means(given, usual);

    private KnownSetting Known(SettingShape shape, BlogSettings now, BlogSettings below)
    {
        var source = shape.SourceIn(now);
        var isSecret = SettingsCatalogue.IsSecret(shape.Key);
        var value = shape.TextIn(now);
        return new KnownSetting
        {
            Key = shape.Key,
            Kind = shape.Kind,
            Value = isSecret ? "" : value,
            Default = isSecret ? "" : shape.TextIn(below),
            Layer = LayerOf(source.Layer),
            Place = source.Place,
            Choices = shape.Choices,
            IsSecret = isSecret,
            IsSet = isSecret && value.Length > 0,
            IsOutside = SettingsCatalogue.IsOutside(shape.Key),
            NeedsRestart = !SettingsCatalogue.IsLive(shape.Key),
            IsWaiting = !shape.Means(value, shape.TextIn(_running)),
        };
    }

    /// <summary>With the files as they are, and without the saved one; those of the running program while a start would fail.</summary>
    private (BlogSettings Now, BlogSettings Below, string? Fault) Layers()
    {
        try
        {
            return (SettingsLayers.Read(_running.Start), SettingsLayers.Read(_running.Start, []), null);
        }
        catch (SettingsException fault)
        {
            return (_running, _running, fault.Message);
        }
    }

    private static ImmutableArray<SettingFault> FaultsOf(SettingsException fault) =>
        fault.Faults.Count > 0
            ? [.. fault.Faults.Select(each => new SettingFault(KeyOf(each.Key), each.Sentence))]
            : [.. fault.Message.Split('\n').Select(line => new SettingFault(Key: null, line))];

    /// <summary>An item's fault belongs to its list.</summary>
    private static string KeyOf(string key) =>
        SettingsCatalogue.All.FirstOrDefault(shape => SettingsCatalogue.IsOf(key, shape.Key))?.Key ?? key;

    private static bool IsOf(SettingsEntry entry, string key) => SettingsCatalogue.IsOf(entry.Key, key);

    private static SettingLayer LayerOf(SettingsLayer layer) =>
        layer switch
        {
            SettingsLayer.AppSettings => SettingLayer.File,
            SettingsLayer.Saved => SettingLayer.Saved,
            SettingsLayer.Environment => SettingLayer.Environment,
            SettingsLayer.CommandLine => SettingLayer.CommandLine,
            _ => SettingLayer.BuiltIn,
        };
}
