using Blog.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Blog.Tests.Support;

/// <summary>
/// The machine's own Chromium, started when a test first needs it and shared by all. It finds no host but this machine. A
/// test that wants it where there is none is skipped.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    /// <summary>The first is the same browser without what only a window needs, which takes a third less of the machine.</summary>
    private static readonly string[] Usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Chromium)>> _started = new(StartAsync);

    /// <summary>Opens a window onto a site; close it by disposing of it.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="hasScript">Whether the reader allows scripts.</param>
    internal async Task<Visit> VisitAsync(
        TestSite site,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool hasScript = true
    ) => await VisitAsync(new Uri(await site.UrlAsync()), width, scheme, hasScript);

    /// <summary>The same at an address on this machine, whoever made its certificate.</summary>
    internal async Task<Visit> VisitAsync(
        Uri address,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool hasScript = true
    )
    {
        Assert.SkipWhen(Executable is null, "There is no Chromium at /usr/bin/chromium or in PATH.");
        var (_, chromium) = await _started.Value;
        var context = await chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.AbsoluteUri,
                IgnoreHTTPSErrors = true,
                ViewportSize = new ViewportSize { Width = width, Height = 844 },
                ColorScheme = scheme,
                JavaScriptEnabled = hasScript,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(60_000);
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
        {
            return;
        }

        var (driver, chromium) = await _started.Value;
        await chromium.DisposeAsync();
        driver.Dispose();
    }

    private static string? Executable { get; } =
        Usual
            .Concat(
                (Environment.GetEnvironmentVariable("PATH") ?? "")
                    .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                    .SelectMany(folder => Names.Select(name => Path.Join(folder, name)))
            )
            .FirstOrDefault(File.Exists);

    private static async Task<(IPlaywright Driver, IBrowser Chromium)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable,
                Args =
                [
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--no-first-run",
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                ],
            }
        );
        return (driver, chromium);
    }
}
