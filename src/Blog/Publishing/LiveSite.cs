using Blog.Content;

namespace Blog.Publishing;

/// <summary>
/// The site that readers get now. Swapped whole; built anew when the clock shows or hides a page, and when settings that
/// shape pages are saved.
/// </summary>
public sealed class LiveSite(SiteBuilder builder, TimeProvider clock)
{
    /// <summary>A clock that is put right by so little hides nothing again that it has shown.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private volatile SiteBuilder _builder = builder;
    private volatile Built? _built;

    /// <summary>The settings that pages are shaped by now.</summary>
    public SiteSettings Settings => _builder.Settings;

    /// <summary>The site of this moment; null while none was ever built. Take it once a request.</summary>
    public Site? Current
    {
        get
        {
            var built = _built;
            if (built is null || !IsDue(built))
            {
                return built?.Build.Site;
            }

            lock (_gate)
            {
                if (_built is { } latest && IsDue(latest))
                {
                    _built = Make(latest.Snapshot);
                }

                return _built?.Build.Site;
            }
        }
    }

    /// <summary>All that was read, for the owner.</summary>
    public Workspace? Workspace => _built?.Build.Workspace;

    /// <summary>The text that readers get of a file; null when they get none.</summary>
    public BodySource? BodyOf(string file) =>
        Workspace?.Files.FirstOrDefault(known => known.File.Path == file)?.Page?.Body;

    /// <summary>Builds the site anew from what was last read, and all later ones with the same settings.</summary>
    public void Use(SiteBuilder next)
    {
        lock (_gate)
        {
            _builder = next;
            if (_built is { } latest)
            {
                _built = Make(latest.Snapshot);
            }
        }
    }

    /// <summary>The site as it would be; readers see nothing of it.</summary>
    internal Built Try(ContentSnapshot snapshot) => Make(snapshot);

    /// <param name="foreseen">What was built of the same bytes; null: nothing was. It counts while settings and time are the same.</param>
    internal SiteBuild Swap(ContentSnapshot snapshot, Built? foreseen)
    {
        lock (_gate)
        {
            var built =
                foreseen is not null && ReferenceEquals(foreseen.By, _builder) && !IsDue(foreseen)
                    ? foreseen with
                    {
                        Snapshot = snapshot,
                    }
                    : Make(snapshot);
            _built = built;
            return built.Build;
        }
    }

    /// <summary>Whether a page appears or vanishes by now, or the clock was put back, so that it never should have.</summary>
    private bool IsDue(Built built)
    {
        var now = clock.GetUtcNow();
        return built.Build.Site.NextChangeAt <= now || now < built.At - Slack;
    }

    private Built Make(ContentSnapshot snapshot)
    {
        var (by, now) = (_builder, clock.GetUtcNow());
        return new Built(snapshot, by.Build(snapshot, now), by, now);
    }

    /// <param name="By">Knows the settings that it was built with.</param>
    /// <param name="At">The moment that it is the site of.</param>
    internal sealed record Built(ContentSnapshot Snapshot, SiteBuild Build, SiteBuilder By, DateTimeOffset At);
}
