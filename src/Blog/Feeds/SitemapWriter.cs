using System.Globalization;
using Blog.Content;

namespace Blog.Feeds;

/// <summary>The sitemap (content-contract.md R5): lists first, then pages.</summary>
internal static class SitemapWriter
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="part">From 1; each holds as many addresses as one file may.</param>
    public static string Write(Site site, int part, SiteOrigin origin) =>
        XmlText.Write(xml =>
        {
            xml.WriteStartElement("urlset", Sitemaps);
            var usual = RuleOf(site.Settings.Sitemap);
            var first = (part - 1) * MachineAddresses.SitemapSize;
            foreach (var entry in EntriesOf(site).Skip(first).Take(MachineAddresses.SitemapSize))
            {
                xml.WriteStartElement("url");
                xml.WriteText("loc", origin.UrlOf(site, entry.Address));
                xml.WriteText("lastmod", TextOf(entry.ModifiedAt));
                xml.WriteText("changefreq", entry.Rule?.ChangeFrequency ?? usual.ChangeFrequency);
                xml.WriteText("priority", entry.Rule?.Priority ?? usual.Priority);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    public static string WriteIndex(Site site, int parts, SiteOrigin origin) =>
        XmlText.Write(xml =>
        {
            xml.WriteStartElement("sitemapindex", Sitemaps);
            for (var part = 1; part <= parts; part++)
            {
                xml.WriteStartElement("sitemap");
                xml.WriteText("loc", origin.UrlOf(site, MachineAddresses.SitemapPartOf(site.Settings, part)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    private static IEnumerable<Entry> EntriesOf(Site site)
    {
        foreach (var language in site.Languages)
        {
            // A list whose address a page has taken is not to be had.
            foreach (
                var list in language.Lists.Where(list =>
                    list is { IsListed: true, Sitemap: not { IsDisabled: true } }
                    && site.Find(list.Address) is Destination.ToList
                )
            )
            {
                yield return new Entry(
                    list.Address,
                    ListMembers.Of(language, list).Max(page => page.ModifiedAt),
                    list.Sitemap
                );
            }

            foreach (
                var page in language.Pages.Where(page => page.IsRendered && page.Sitemap is not { IsDisabled: true })
            )
            {
                yield return new Entry(page.Address, page.ModifiedAt, page.Sitemap);
            }
        }
    }

    private static SitemapRule RuleOf(SitemapSettings settings) =>
        new(
            settings.ChangeFreq.Length > 0 ? settings.ChangeFreq : null,
            settings.Priority >= 0 ? settings.Priority.ToString(CultureInfo.InvariantCulture) : null,
            IsDisabled: false
        );

    private static string? TextOf(DateTimeOffset? moment) =>
        moment?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private sealed record Entry(PageAddress Address, DateTimeOffset? ModifiedAt, SitemapRule? Rule);
}
