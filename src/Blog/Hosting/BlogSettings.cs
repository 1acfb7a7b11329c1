using Blog.Backup;
using Blog.Comments;
using Blog.Content;
using Blog.Data;
using Blog.History;
using Blog.Mail;
using Blog.Theming;

namespace Blog.Hosting;

/// <summary>All settings, read and found right: what the program is built from.</summary>
public sealed record BlogSettings
{
    public required SiteSettings Site { get; init; }

    public required ContentSettings Content { get; init; }

    public required DataSettings Data { get; init; }

    public DatabaseSettings Database { get; init; } = new();

    public ConnectionStringsSettings ConnectionStrings { get; init; } = new();

    public CommentSettings Comments { get; init; } = new();

    public HistorySettings History { get; init; } = new();

    public LogSettings Logs { get; init; } = new();

    public BackupSettings Backup { get; init; } = new();

    public ReverseProxySettings ReverseProxy { get; init; } = new();

    public MailSettings Email { get; init; } = new();

    /// <summary>The addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>The found <c>appsettings.json</c>, a full path.</summary>
    public string? AppSettingsFile { get; init; }

    /// <summary>Every value as text, also of sections that are not ours (Serilog, Kestrel); the program's whole configuration.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Where each of <see cref="Values"/> came from.</summary>
    public IReadOnlyDictionary<string, SettingsSource> Sources { get; init; } =
        new Dictionary<string, SettingsSource>();

    /// <summary>What does not stop the start, but is most likely a mistake: a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What they were read from, so that they can be read again.</summary>
    public required StartingPoint Start { get; init; }

    /// <summary>The words of the owner's, of files and of <see cref="Site"/>.</summary>
    public OwnTexts OwnTexts { get; init; } = OwnTexts.None;

    /// <summary>The words of the site's first language.</summary>
    public Texts Texts =>
        OwnTexts.Of(Site.Languages.TryGetValue(Site.Language, out var first) ? first.Over(Site, Site.Language) : Site);

    public DatabaseConnection DatabaseConnection =>
        new(Database.Provider, DatabaseText.Of(this), Database.MigrateWithoutBackup);

    /// <summary>The path below which the site stands: empty, or with a leading and without a last <c>/</c>.</summary>
    public string BasePath =>
        (Site.BaseUrl is { } address ? Uri.UnescapeDataString(address.AbsolutePath) : ReverseProxy.PathBase).TrimEnd(
            '/'
        );

    public SettingsSource SourceOf(string key) => Sources.GetValueOrDefault(key) ?? SettingsSource.BuiltIn;
}
