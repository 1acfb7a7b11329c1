using System.Globalization;
using System.Xml;

namespace Blog.Feeds;

/// <summary>RSS 2.0 as Hugo writes it (content-contract.md R3, R4).</summary>
internal static class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static string Write(Feed feed) =>
        XmlText.Write(xml =>
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", ns: null, Atom);
            xml.WriteStartElement("channel");
            WriteChannel(xml, feed);
            foreach (var item in feed.Items)
            {
                WriteItem(xml, feed, item);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    private static void WriteChannel(XmlWriter xml, Feed feed)
    {
        xml.WriteText("title", feed.Title);
        xml.WriteText("link", feed.Url);
        xml.WriteText("description", feed.Description);
        xml.WriteText("generator", "Blog");
        xml.WriteText("language", feed.Language);
        xml.WriteText("managingEditor", feed.Author);
        xml.WriteText("webMaster", feed.Author);
        xml.WriteText("copyright", feed.Copyright);
        xml.WriteText("lastBuildDate", TextOf(feed.UpdatedAt));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", feed.SelfUrl);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, Feed feed, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.WriteText("title", item.Title);
        xml.WriteText("link", item.Url);
        xml.WriteText("pubDate", TextOf(item.PublishedAt));
        xml.WriteText("author", feed.Author);
        xml.WriteStartElement("guid");
        if (item.Id != item.Url)
        {
            // Without it a reader's program would take the identity for an address to open.
            xml.WriteAttributeString("isPermaLink", "false");
        }

        xml.WriteString(XmlText.Allowed(item.Id));
        xml.WriteEndElement();
        xml.WriteText("description", item.Html);
        xml.WriteEndElement();
    }

    /// <summary>As RFC 1123 with a numeric offset: <c>Sat, 25 Jan 2020 00:00:00 +0000</c>.</summary>
    private static string? TextOf(DateTimeOffset? moment) =>
        moment is { } date
            ? date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
                + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal)
            : null;
}
