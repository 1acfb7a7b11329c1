using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Blog.Tests.Support;

/// <summary>A browser's window onto one site, and what was heard of it since it was opened.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => Requests.Enqueue(new Uri(request.Url));
        page.PageError += (_, error) => Errors.Enqueue($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // The browser reports its own page's 404 as an error; what a page asks for must be there.
            if (message.Type is "error" or "warning" && !IsOfThePageItself(message))
            {
                Errors.Enqueue($"{page.Url}: {message.Text}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, and what the console reports: breaches of the content policy, files not found.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>All that the browser asked for, pictures given as data left out.</summary>
    public ConcurrentQueue<Uri> Requests { get; } = new();

    /// <summary>The path of the page that is open, as it stands in the address bar.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>Gives the browser the cookies of a person who is signed in.</summary>
    public Task SignInAsync(Person person, string url) =>
        _context.AddCookiesAsync(
            person.Cookies.Select(cookie => new Microsoft.Playwright.Cookie
            {
                Name = cookie.Key,
                Value = cookie.Value,
                Url = url,
            })
        );

    /// <param name="address">From the site's root.</param>
    public async Task<int> OpenAsync(string address) => (await Page.GotoAsync(address))?.Status ?? 0;

    /// <summary>
    /// Waits until a page that was asked for by a click is here and whole. Asks the page itself: on a busy machine the event
    /// that a browser sends of it is lost now and then.
    /// </summary>
    /// <param name="address">From the site's root, with what follows the path; <c>*</c> stands for anything.</param>
    public async Task ArriveAsync(string address)
    {
        var wanted = new Regex(
            $"^{Regex.Escape(address).Replace(@"\*", ".*", StringComparison.Ordinal)}$",
            RegexOptions.NonBacktracking
        );
        var since = Stopwatch.StartNew();
        while (!wanted.IsMatch(new Uri(Page.Url).PathAndQuery + new Uri(Page.Url).Fragment) || !await IsWholeAsync())
        {
            Assert.True(since.Elapsed < Patience, $"After a minute the browser is at {Page.Url} and not at {address}.");
            await Task.Delay(20);
        }
    }

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task<bool> IsWholeAsync()
    {
        try
        {
            return await Page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            // One page goes while it is asked, and the next comes.
            return false;
        }
    }

    private bool IsOfThePageItself(IConsoleMessage message) =>
        message.Text.Contains("status of 404", StringComparison.Ordinal)
        && message.Location.StartsWith(Page.Url.Split('#')[0], StringComparison.Ordinal);
}
