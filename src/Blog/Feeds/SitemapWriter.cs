using System.Collections.Immutable;
using System.Globalization;
using Blog.Content;

namespace Blog.Feeds;

/// <summary>The sitemap (content-contract.md R5): lists first, then pages.</summary>
internal static class SitemapWriter
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static string Write(Site site, SitemapShare share, SiteOrigin origin) =>
        XmlText.Write(xml =>
        {
            xml.WriteStartElement("urlset", Sitemaps);
            if (site.Languages.Length > 1)
            {
                xml.WriteAttributeString("xmlns", "xhtml", ns: null, Xhtml);
            }

            var usual = RuleOf(site.Settings.Sitemap);
            var first = ((share.Number ?? 1) - 1) * MachineAddresses.SitemapSize;
            var entries = EntriesOf(site, site.For(share.Language));
            foreach (var entry in entries.Skip(first).Take(MachineAddresses.SitemapSize))
            {
                xml.WriteStartElement("url");
                xml.WriteText("loc", origin.UrlOf(site, entry.Address));
                xml.WriteText("lastmod", TextOf(entry.ModifiedAt));
                xml.WriteText("changefreq", entry.Rule?.ChangeFrequency ?? usual.ChangeFrequency);
                xml.WriteText("priority", entry.Rule?.Priority ?? usual.Priority);
                foreach (var translation in site.TranslationsOf(entry.Address))
                {
                    xml.WriteStartElement("link", Xhtml);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", translation.Language);
                    xml.WriteAttributeString("href", origin.UrlOf(site, translation.Address));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    public static string WriteIndex(Site site, ImmutableArray<SitemapShare> shares, SiteOrigin origin) =>
        XmlText.Write(xml =>
        {
            xml.WriteStartElement("sitemapindex", Sitemaps);
            foreach (var share in shares)
            {
                xml.WriteStartElement("sitemap");
                xml.WriteText("loc", origin.UrlOf(site, share.Address));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    private static IEnumerable<Entry> EntriesOf(Site site, LanguageView language)
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

        foreach (var page in language.Pages.Where(page => page.IsRendered && page.Sitemap is not { IsDisabled: true }))
        {
            yield return new Entry(page.Address, page.ModifiedAt, page.Sitemap);
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
