using System.Xml;
using System.Xml.Linq;

namespace Blog.HugoComparison;

/// <summary>What a feed or a sitemap says, one line for each page.</summary>
internal static class MachineFile
{
    private static readonly XName Location = XName.Get("loc", "http://www.sitemaps.org/schemas/sitemap/0.9");

    /// <returns>Each item's address, title and date.</returns>
    public static string Feed(string xml) =>
        Read(xml) is { } feed
            ? string.Join(
                '\n',
                feed.Descendants("item")
                    .Select(item =>
                        $"{PathOf(item.Element("link")?.Value ?? "")}|{item.Element("title")?.Value.ReplaceLineEndings(" ")}|{item.Element("pubDate")?.Value}"
                    )
            )
            : "(no XML)";

    /// <returns>Each address, sorted.</returns>
    public static string Sitemap(string xml) =>
        Read(xml) is { } map
            ? string.Join(
                '\n',
                map.Descendants(Location).Select(location => PathOf(location.Value)).Order(StringComparer.Ordinal)
            )
            : "(no XML)";

    /// <summary>The path of an absolute address, decoded.</summary>
    public static string PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var absolute) && !absolute.IsFile
            ? Uri.UnescapeDataString(absolute.AbsolutePath)
            : Uri.UnescapeDataString(address);

    private static XDocument? Read(string xml)
    {
        try
        {
            return XDocument.Parse(xml);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
