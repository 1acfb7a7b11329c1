using System.Collections.Immutable;
using Blog.Content;
using Blog.Theming;

namespace Blog.Widgets.Social;

/// <summary>The links of the widget in their fixed order, then the owner's own (content-contract.md 10).</summary>
public static class SocialLinks
{
    private const string AwayFromHere = "noopener noreferrer";
    private const string UsualIcon = "link";

    public static ImmutableArray<SocialLink> Of(SocialSettings settings, Site site) =>
        [
            .. Network("Facebook", "https://www.facebook.com/", settings.Facebook),
            .. Network("Twitter", "https://twitter.com/", settings.Twitter),
            .. Network("Instagram", "https://www.instagram.com/", settings.Instagram),
            .. Network("LinkedIn", "https://www.linkedin.com/in/", settings.LinkedIn),
            .. Network("Telegram", "https://t.me/", settings.Telegram),
            .. Network("GitHub", "https://github.com/", settings.GitHub),
            .. Network("GitLab", "https://gitlab.com/", settings.GitLab),
            .. Network("Bitbucket", "https://bitbucket.org/", settings.Bitbucket),
            .. Mail(settings.Email.Trim()),
            .. settings
                .Custom.Where(link => link.Title.Length > 0 && link.Url.Length > 0)
                .Select(link => Own(link, site)),
        ];

    private static IEnumerable<SocialLink> Network(string name, string profiles, string user)
    {
        var written = user.Trim();
        if (written.Length == 0)
        {
            return [];
        }

        var url = IsWeb(written)
            ? written
            : profiles + string.Join('/', written.TrimStart('@').Trim('/').Split('/').Select(Uri.EscapeDataString));
        return [new SocialLink(name, url, name.ToLowerInvariant(), null, AwayFromHere, IsNewTab: true)];
    }

    private static IEnumerable<SocialLink> Mail(string address)
    {
        const string scheme = "mailto:";
        return address.Length == 0
            ? []
            :
            [
                new SocialLink(
                    null,
                    address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? address : scheme + address,
                    "email",
                    null,
                    null,
                    IsNewTab: false
                ),
            ];
    }

    private static SocialLink Own(SocialLinkSettings link, Site site)
    {
        var name = link.Icon.Trim().ToLowerInvariant();
        var isOurs = name.Length == 0 || IconTagHelper.Has(name);
        return new SocialLink(
            link.Title,
            site.UrlOfWritten(link.Url),
            isOurs && name.Length > 0 ? name : UsualIcon,
            isOurs ? null : site.UrlOfWritten(link.Icon),
            link.Rel.Equals("false", StringComparison.OrdinalIgnoreCase) || link.Rel.Length == 0 ? null : link.Rel,
            IsNewTab: true
        );
    }

    private static bool IsWeb(string written) =>
        written.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || written.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
