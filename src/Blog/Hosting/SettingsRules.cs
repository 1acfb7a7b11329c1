using System.Net;
using System.Text.RegularExpressions;

namespace Blog.Hosting;

/// <summary>The rules of single settings. A list's rule holds for each of its items.</summary>
internal static class SettingsRules
{
    private static readonly SettingsRule Origin = new("an origin such as https://cdn.example.org", IsOrigin);

    private static readonly SettingsRule Host = new(
        "a host name without scheme, port and path, such as example.org or *.example.org",
        value =>
            Uri.CheckHostName(value.StartsWith("*.", StringComparison.Ordinal) ? value[2..] : value)
                is not UriHostNameType.Unknown
    );

    private static readonly Dictionary<string, SettingsRule> Rules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Site:BaseUrl"] = new(
            "an absolute address such as https://example.org/ or https://example.org/blog/, without query and user",
            IsBaseUrl
        ),
        ["Site:TimeZone"] = new(
            "the IANA name of a time zone such as UTC or Europe/Berlin",
            value => TimeZoneInfo.TryFindSystemTimeZoneById(value, out _)
        ),
        ["Site:Theme:HighlightColor"] = new(
            "a colour such as #c4161c, #c11 or crimson",
            value => Blog.Theming.Highlight.CssColor.TryParse(value, out _)
        ),
        ["Site:Widgets:Search:Url"] = new(
            "the address of a search engine such as https://duckduckgo.com/, without query and user",
            value => IsWeb(value, out var address) && address.Query.Length + address.UserInfo.Length == 0
        ),
        ["Site:Sidebar:Widgets"] = SettingsRule.OneOf([.. Blog.Content.WidgetNames.Known]),
        ["Site:PostMeta"] = SettingsRule.OneOf([.. Blog.Content.PostMetaNames.Known]),
        ["Site:Thumbnail:Visibility"] = SettingsRule.OneOf("list", "post"),
        ["Site:Shortcodes"] = new("passthrough, box, drop or code: and a language, such as code:json", IsBehaviour),
        ["Site:Permalinks"] = new(
            "a pattern such as /:year/:month/:slug/ with no other tokens than docs/configuration.md names",
            value => value.Length == 0 || Blog.Content.PermalinkPattern.TryParse(value) is not null
        ),
        ["Site:PagePath"] = new(
            "one name in an address, such as page",
            value =>
                !value.Contains('/', StringComparison.Ordinal) && Blog.Content.PageAddress.TryParse($"/{value}/", out _)
        ),
        ["Site:DisableKinds"] = SettingsRule.OneOf(
            "page",
            "section",
            "home",
            "taxonomy",
            "term",
            "rss",
            "sitemap",
            "404"
        ),
        ["Content:Extensions"] = new(
            "the ending of a file's name with its dot, such as .txt, and none of .html and .htm",
            value =>
                value.Length > 1
                && value[0] == '.'
                && value.LastIndexOf('.') == 0
                && value.IndexOfAny(['/', '\\']) < 0
                && value is not (".html" or ".htm")
        ),
        ["Content:FallbackEncoding"] = new(
            "the name of an encoding such as gb18030 or windows-1252",
            value => Blog.Content.TextFile.FindEncoding(value) is not null
        ),
        ["Site:Csp:Script"] = Origin,
        ["Site:Csp:Style"] = Origin,
        ["Site:Csp:Image"] = Origin,
        ["Site:Csp:Frame"] = Origin,
        ["Site:Csp:Connect"] = Origin,
        ["Site:Csp:Font"] = Origin,
        ["Content:IgnoreFiles"] = new("a regular expression without look-around and back-references", IsPattern),
        ["ReverseProxy:KnownNetworks"] = new(
            "a network such as 10.0.0.0/8 or fd00::/8",
            value => value.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(value, out _)
        ),
        ["ReverseProxy:KnownProxies"] = new(
            "an IP address such as 10.0.0.2",
            value => IPAddress.TryParse(value, out _)
        ),
        ["ReverseProxy:Hosts"] = Host,
        ["ReverseProxy:PathBase"] = new(
            "a path such as /blog",
            value => value.StartsWith('/') && Blog.Content.PageAddress.TryParse(value, out _)
        ),
        ["Email:From"] = new(
            "a mail address such as blog@example.org or My blog <blog@example.org>",
            value => System.Net.Mail.MailAddress.TryCreate(value, out _)
        ),
        ["Urls"] = new(
            "addresses to listen on such as http://localhost:5000, several parted by ;",
            value => value.Split(';', StringSplitOptions.TrimEntries).All(IsListeningAddress)
        ),
    };

    /// <param name="key">Without the number of a list's item.</param>
    public static SettingsRule? Find(string key) => Rules.GetValueOrDefault(key);

    private static bool IsBehaviour(string value) =>
        value.ToLowerInvariant() is "passthrough" or "box" or "drop"
        || (
            value.StartsWith("code:", StringComparison.OrdinalIgnoreCase)
            && value.Length > "code:".Length
            && !value.Any(char.IsWhiteSpace)
        );

    private static bool IsBaseUrl(string value) =>
        IsWeb(value, out var address)
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && address.UserInfo.Length == 0
        && Blog.Content.PageAddress.TryParse(Uri.UnescapeDataString(address.AbsolutePath), out _);

    private static bool IsWeb(string value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(value, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0;

    /// <summary>An entry is copied into a header: it must be the origin itself and nothing around it.</summary>
    private static bool IsOrigin(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "ws" or "wss"
        && string.Equals(
            value,
            $"{address.Scheme}://{address.IdnHost}{PortOf(address)}",
            StringComparison.OrdinalIgnoreCase
        );

    private static string PortOf(Uri address) => address.IsDefaultPort ? "" : $":{address.Port}";

    private static bool IsPattern(string value)
    {
        try
        {
            _ = new Regex(value, RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsListeningAddress(string value)
    {
        try
        {
            return BindingAddress.Parse(value) is { Scheme: "http" or "https", PathBase.Length: 0 };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
