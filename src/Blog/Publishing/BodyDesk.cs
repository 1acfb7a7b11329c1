using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Publishing;

/// <summary>Gives the rendered body of a page: from memory, from disk, or made now, once for each version of a file.</summary>
public sealed class BodyDesk : IDisposable
{
    /// <summary>Larger texts are rendered one at a time. UTF-16 units.</summary>
    private const int LargeText = 256 * 1024;

    private readonly ContentFolder _folder;
    private readonly MarkdownRenderer _renderer;
    private readonly BodyStore _store;
    private readonly BodyCache _cache;
    private readonly TimeSpan _timeout;
    private readonly string _markup;
    private readonly string _fallbackEncoding;
    private readonly ConcurrentDictionary<BodyKey, Lazy<Task<RenderedBody?>>> _underWay = new();
    private readonly SemaphoreSlim _large = new(1);
    private int _renderCount;

    public BodyDesk(
        ContentFolders folders,
        MarkdownRenderer renderer,
        BodyStore store,
        BodyCache cache,
        SiteSettings site,
        ContentSettings content
    )
    {
        _folder = folders.Content;
        _renderer = renderer;
        _store = store;
        _cache = cache;
        _timeout = content.RenderTimeout;
        _fallbackEncoding = content.FallbackEncoding;
        var manner = SettingsText.Of(
            new BodyManner(site.Markup, site.Summary, site.Shortcodes, content.FallbackEncoding)
        );
        _markup = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(manner)))[..8];
    }

    /// <summary>How many bodies were rendered since the start.</summary>
    public int RenderCount => Volatile.Read(ref _renderCount);

    public void Dispose() => _large.Dispose();

    /// <summary>The body of exactly this version; null when the file has changed or gone and the version is kept nowhere.</summary>
    public async Task<RenderedBody?> FindAsync(BodySource source, CancellationToken ct)
    {
        var key = KeyOf(source);
        if (_store.TryGet(key, out var kept))
        {
            return Named(kept, source);
        }

        var work = _underWay.GetOrAdd(
            key,
            _ => new Lazy<Task<RenderedBody?>>(() => Task.Run(() => MakeAsync(key, source), CancellationToken.None))
        );
        try
        {
            return await work.Value.WaitAsync(ct) is { } made ? Named(made, source) : null;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }
    }

    /// <summary>A body made of bytes that may lie nowhere; it is kept nowhere.</summary>
    public Task<RenderedBody> MakeAsync(BodySource source, byte[] bytes) =>
        RenderAsync(PageText.Of(bytes, _fallbackEncoding), source);

    /// <summary>Whether the body of this version needs its file no more.</summary>
    public bool Holds(BodySource source)
    {
        var key = KeyOf(source);
        return _store.TryGet(key, out _) || _cache.Holds(key);
    }

    /// <summary>Two files with the same bytes share a body, but each has its own name in problems.</summary>
    private static RenderedBody Named(RenderedBody body, BodySource source) =>
        body.Problems.IsEmpty || body.Problems[0].File == source.File
            ? body
            : body with
            {
                Problems = [.. body.Problems.Select(problem => problem with { File = source.File })],
            };

    private BodyKey KeyOf(BodySource source) =>
        new(source.Hash, source.MathJax, source.Cjk, source.Format, _markup, MarkdownRenderer.Version);

    private async Task<RenderedBody?> MakeAsync(BodyKey key, BodySource source)
    {
        if (_cache.Find(key) is { } cached)
        {
            _store.Add(key, cached);
            return cached;
        }

        if (ReadVersion(source) is not { } bytes)
        {
            return null;
        }

        var text = PageText.Of(bytes, _fallbackEncoding);
        var body = await RenderAsync(text, source);
        _store.Add(key, body);
        _cache.Keep(key, body);
        return body;
    }

    private byte[]? ReadVersion(BodySource source)
    {
        try
        {
            return _folder.Read(source.File) is { } bytes && FileHash.Of(bytes) == source.Hash ? bytes : null;
        }
        catch (IOException)
        {
            // A file that cannot be read is as good as gone until the next scan says why.
            return null;
        }
    }

    private async Task<RenderedBody> RenderAsync(PageText text, BodySource source)
    {
        var isLarge = text.Body.Length > LargeText;
        if (isLarge)
        {
            await _large.WaitAsync();
        }

        try
        {
            Interlocked.Increment(ref _renderCount);
            var rendering = Task.Run(() => _renderer.Render(text.Body, text.FirstLine, source));
            return await rendering.WaitAsync(_timeout);
        }
        catch (TimeoutException)
        {
            return Unrendered(text, source);
        }
        finally
        {
            if (isLarge)
            {
                _large.Release();
            }
        }
    }

    private RenderedBody Unrendered(PageText text, BodySource source) =>
        new()
        {
            Html = $"<pre>{WebUtility.HtmlEncode(text.Body)}</pre>",
            PlainText = text.Body,
            Summary = "",
            IsSummaryTruncated = true,
            Problems =
            [
                new Problem(
                    "render-limit",
                    Severity.Error,
                    source.File,
                    text.FirstLine,
                    1,
                    $"The text takes longer than {_timeout.TotalSeconds:0.#} s to render, so it is shown as it is. Make it shorter or plainer."
                ),
            ],
        };
}
