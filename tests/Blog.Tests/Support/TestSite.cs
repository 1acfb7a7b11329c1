using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Blog.Accounts;
using Blog.Admin;
using Blog.Content;
using Blog.Hosting;
using Blog.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Support;

/// <summary>
/// A whole site from a string: each file begins at a line <c>=== path</c>, relative to the content folder. It starts when it
/// is first asked, and its clock stands until a test moves it.
/// </summary>
internal sealed class TestSite : IAsyncDisposable
{
    private const string FileMark = "=== ";

    private static readonly DiskSpace RoomyDisk = new(Free: 50_000_000_000, Total: 100_000_000_000);

    private readonly Lazy<Task<WebApplication>> _app;
    private readonly Lazy<Task> _database;
    private readonly List<KeyValuePair<string, string>> _settings = [];
    private readonly bool _isOnPort;
    private readonly string _workingDirectory;
    private HttpClient? _client;

    private TestSite(string files, string[] settings, bool isOnPort, string? workingDirectory = null)
    {
        Content = workingDirectory is null
            ? Directory.CreateDirectory(Path.Join(Root, "content")).FullName
            : Path.Join(workingDirectory, "content");
        _isOnPort = isOnPort;
        _workingDirectory = workingDirectory ?? Root;
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            _settings.Add(new(setting[..at], setting[(at + 1)..]));
        }

        foreach (var (path, text) in FilesOf(files))
        {
            WriteFile(path, text);
        }

        _app = new Lazy<Task<WebApplication>>(StartAsync);
        _database = new Lazy<Task>(LayDatabaseAsync);
    }

    /// <summary>The folder that holds the content folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("blog-site-").FullName;

    /// <summary>The content folder, a full path.</summary>
    public string Content { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    /// <param name="settings">Each <c>Key=value</c>, as on the command line.</param>
    public static TestSite With(string files, params string[] settings) => new(files, settings, isOnPort: false);

    /// <summary>The same on a port of this machine, for a browser.</summary>
    public static TestSite OnPort(string files, params string[] settings) => new(files, settings, isOnPort: true);

    /// <summary>The demo of the repository with its settings, on a port, at a time when all of it is published. Not to be written to.</summary>
    public static TestSite Demo()
    {
        var site = new TestSite("", [], isOnPort: true, Repository.Root);
        site._settings.Add(new("Data:Path", Path.Join(site.Root, "data")));
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        return site;
    }

    /// <summary>Puts parts of a test's own in place, before the site starts.</summary>
    public Action<IServiceCollection>? Parts { get; set; }

    /// <summary>Writes a file that is no text; a site that has started sees it when it is refreshed.</summary>
    public TestSite Put(string path, byte[] bytes)
    {
        WriteFile(path, bytes);
        return this;
    }

    /// <summary>Where a browser finds the site, without a last slash.</summary>
    public async Task<string> UrlAsync() => (await _app.Value).Urls.First();

    public async Task<T> GetAsync<T>()
        where T : notnull => (await _app.Value).Services.GetRequiredService<T>();

    public async Task<Site> SiteAsync() =>
        (await GetAsync<LiveSite>()).Current ?? throw new InvalidOperationException("No site.");

    public async Task<Workspace> WorkspaceAsync() =>
        (await GetAsync<LiveSite>()).Workspace ?? throw new InvalidOperationException("No site.");

    /// <summary>The answer to a GET, redirects not followed.</summary>
    public async Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        var app = await _app.Value;
        _client ??= _isOnPort
            ? new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
            {
                BaseAddress = new Uri(app.Urls.First()),
            }
            : app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        change?.Invoke(request);
        return await _client.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var answer = await AskAsync(path);
        return answer.StatusCode;
    }

    public async Task<string> TextOfAsync(string path)
    {
        using var answer = await AskAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await AskAsync(path);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Lays an empty database there, with all its tables, unless the site has one or wants another.</summary>
    public Task HaveDatabaseAsync() => _database.Value;

    /// <summary>Makes an account and signs it in by the form.</summary>
    /// <param name="handle">Its mail address is made of it.</param>
    public async Task<Person> SignedInAsync(Role role, string handle = "ana")
    {
        var email = $"{handle}@example.org";
        await Person.MakeAsync(this, email, role);
        return await new Person(this).SignInAsync(email);
    }

    public async Task<Guid> AccountIdAsync(string handle)
    {
        await using var scope = (await _app.Value).Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<AccountDesk>().ListAsync(CancellationToken.None);
        return all.Single(account => account.Handle == handle).Id;
    }

    /// <summary>Writes a file and has the site see it, as the watcher would.</summary>
    public async Task WriteAsync(string path, string text)
    {
        await _app.Value;
        WriteFile(path, text);
        await RefreshAsync(path);
    }

    public async Task DeleteAsync(string path)
    {
        await _app.Value;
        File.Delete(Path.Join(Content, path));
        await RefreshAsync(path);
    }

    public async Task RefreshAsync(params string[] hints) =>
        await (await GetAsync<SiteRefresher>()).RefreshAsync(
            hints.ToHashSet(StringComparer.Ordinal),
            CancellationToken.None
        );

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app.IsValueCreated)
        {
            var app = await _app.Value;
            await app.StopAsync();
            await app.DisposeAsync();
        }

        Directory.Delete(Root, recursive: true);
    }

    private static IEnumerable<(string Path, string Text)> FilesOf(string files)
    {
        string? path = null;
        var lines = new List<string>();
        foreach (var line in files.Split('\n'))
        {
            if (!line.StartsWith(FileMark, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (path is not null)
            {
                yield return (path, string.Join('\n', lines));
            }

            path = line[FileMark.Length..].Trim();
            lines.Clear();
        }

        if (path is not null)
        {
            yield return (path, string.Join('\n', lines));
        }
    }

    private void WriteFile(string path, string text) => WriteFile(path, Encoding.UTF8.GetBytes(text));

    private void WriteFile(string path, byte[] bytes)
    {
        var file = Path.Join(Content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? Content);
        File.WriteAllBytes(file, bytes);

        // Old enough that what stands in it is what was meant.
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
    }

    private async Task LayDatabaseAsync()
    {
        await _app.Value;
        if (!_settings.Exists(setting => setting.Key.Split(':')[0] is "Database" or "ConnectionStrings"))
        {
            await EmptyDatabase.LayAsync(Path.Join(Root, "data"));
        }
    }

    private async Task<WebApplication> StartAsync()
    {
        var settings = SettingsLayers.Read(
            new StartingPoint
            {
                WorkingDirectory = _workingDirectory,
                ProgramFolder = Root,
                Arguments = [new("Urls", "http://127.0.0.1:0"), .. _settings],
            }
        );
        var app = BlogApplication.Create(
            settings,
            builder =>
            {
                builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
                builder.Services.AddSingleton<TimeProvider>(Clock);
                builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
                builder.Services.AddSingleton<DiskReader>(_ => RoomyDisk);

                // What makes guessing dear makes every sign-in of a test dear too.
                builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
                Parts?.Invoke(builder.Services);
                if (!_isOnPort)
                {
                    builder.WebHost.UseTestServer();
                }
            }
        );
        await app.StartAsync();
        return app;
    }
}
