using System.Text;
using Blog.Content;
using Blog.Images;

namespace Blog.Theming;

/// <summary>
/// Takes from an author's own tags what would have a reader's browser ask another host, or the content policy stop it (look.md
/// 4.3 and V24). Pictures in any attribute are asked for under <see cref="RemoteImages.Show"/>, taken from here under
/// <see cref="RemoteImages.Local"/> once there is a copy, and else left out; a video, a sound or a frame becomes a link. The
/// <c>src</c> of an <c>img</c> is left to <see cref="ArticleMarkup"/>. Reads tags only.
/// </summary>
/// <param name="frameHosts">Origins of frames that the content policy lets every page load.</param>
internal sealed class OutsideLoads(RemoteImages remote, PicturesOfPage images, IReadOnlyList<string> frameHosts)
{
    /// <summary>Attributes that name a resource of their own in SVG, as in <c>url(…)</c>.</summary>
    private static readonly string[] Painted =
    [
        "fill",
        "stroke",
        "filter",
        "mask",
        "clip-path",
        "cursor",
        "marker",
        "marker-start",
        "marker-mid",
        "marker-end",
    ];

    private static readonly string[] Animated = ["to", "from", "by", "values"];

    public string Apply(string html)
    {
        var page = new StringBuilder(html.Length);
        var depthOfLinks = 0;
        var tags = new TagCursor(html);
        while (tags.Next(page) is { } tag)
        {
            if (tag == "</a>" && depthOfLinks > 0)
            {
                depthOfLinks--;
            }

            if (IsPlain(tag) || WrittenTag.Of(tag) is not { } written)
            {
                page.Append(tag);
                continue;
            }

            depthOfLinks += written.Element == "a" ? 1 : 0;
            if (written.Element is "video" or "audio" or "iframe")
            {
                tags.Position = AppendPlayed(page, html, written, tag, tags.Position, isInLink: depthOfLinks > 0);
            }
            else if (!IsLeftOut(written))
            {
                Clean(written);
                page.Append(Changed(written, tag));
            }
        }

        return page.ToString();
    }

    /// <summary>Whether a tag can load nothing, without a closer look.</summary>
    private static bool IsPlain(string tag) =>
        !tag.Contains('=', StringComparison.Ordinal)
        && !tag.StartsWith("<video", StringComparison.OrdinalIgnoreCase)
        && !tag.StartsWith("<audio", StringComparison.OrdinalIgnoreCase);

    /// <summary>A form of a picture that may not be asked for, or a file of a video that may not: others stand beside it.</summary>
    private bool IsLeftOut(WrittenTag tag) =>
        tag.Element switch
        {
            "source" => IsOutside(tag["src"])
                || (remote != RemoteImages.Show && tag["srcset"] is { } set && CandidatesOf(set).Any(IsOutside)),
            "track" => IsOutside(tag["src"]),
            _ => false,
        };

    private void Clean(WrittenTag tag)
    {
        switch (tag.Element)
        {
            case "img":
                CleanSet(tag);
                break;
            case "input":
                Settle(tag, "src");
                break;
            case "image" or "feimage":
                Settle(tag, "href");
                Settle(tag, "xlink:href");
                break;
            case "use":
                // No browser draws a part of another host's file.
                RemoveIf(tag, "href", IsOutside);
                RemoveIf(tag, "xlink:href", IsOutside);
                break;
            case "animate" or "set":
                foreach (var name in Animated)
                {
                    RemoveIf(tag, name, values => values.Split(';').Any(IsOutside));
                }

                break;
            default:
                break;
        }

        Settle(tag, "background");
        foreach (var name in Painted)
        {
            RemoveIf(tag, name, HoldsOutside);
        }
    }

    /// <summary>Of several widths from elsewhere under <see cref="RemoteImages.Show"/> all stay; else the picture's own <c>src</c> stands for them.</summary>
    private void CleanSet(WrittenTag tag)
    {
        if (tag["srcset"] is not { } set || CandidatesOf(set).FirstOrDefault(IsOutside) is not { } outside)
        {
            return;
        }

        if (remote == RemoteImages.Show)
        {
            tag.Set("referrerpolicy", "no-referrer");
            return;
        }

        tag.Remove("srcset");
        tag.Remove("sizes");
        if (tag["src"] is null)
        {
            tag.Set("src", outside);
        }
    }

    /// <summary>A picture in an attribute stays, or is that of here, or goes.</summary>
    private void Settle(WrittenTag tag, string name)
    {
        if (remote == RemoteImages.Show || tag[name] is not { } source || !IsOutside(source))
        {
            return;
        }

        if (images.Find(source)?.Source is { } copy)
        {
            tag.Set(name, copy);
        }
        else
        {
            tag.Remove(name);
        }
    }

    private static void RemoveIf(WrittenTag tag, string name, Predicate<string> isOutside)
    {
        if (tag[name] is { } value && isOutside(value))
        {
            tag.Remove(name);
        }
    }

    /// <summary>A video, a sound or a frame: as it is, or the link that stands for it.</summary>
    /// <returns>Where the text goes on.</returns>
    private int AppendPlayed(StringBuilder page, string html, WrittenTag tag, string text, int end, bool isInLink)
    {
        var closing = $"</{tag.Element}>";
        var close = html.IndexOf(closing, end, StringComparison.OrdinalIgnoreCase);
        var inner = close < 0 ? "" : html[end..close];
        var behind = close < 0 ? end : close + closing.Length;
        if (tag.Element == "iframe")
        {
            if (tag["src"] is { Length: > 0 } frame && !IsAllowedFrame(frame))
            {
                AppendLink(page, tag, frame, isInLink);
            }
            else
            {
                page.Append(text).Append(html, end, behind - end);
            }

            return behind;
        }

        Settle(tag, "poster");
        var outside = SourcesIn(inner).Prepend(tag["src"]).FirstOrDefault(IsOutside);
        if (IsOutside(tag["src"]))
        {
            tag.Remove("src");
        }

        if (outside is not null && tag["src"] is null && SourcesIn(inner).All(IsOutside))
        {
            AppendLink(page, tag, outside, isInLink);
            return behind;
        }

        page.Append(Changed(tag, text));
        return end;
    }

    private static IEnumerable<string?> SourcesIn(string inner)
    {
        var tags = new TagCursor(inner);
        while (tags.Next() is { } tag)
        {
            if (WrittenTag.Of(tag) is { Element: "source" } source)
            {
                yield return source["src"];
            }
        }
    }

    /// <summary>Its words are the author's, or the address, which needs no language.</summary>
    private static void AppendLink(StringBuilder page, WrittenTag tag, string source, bool isInLink)
    {
        var words = WrittenTag.Escaped(
            new[] { tag["title"], tag["aria-label"] }.FirstOrDefault(words => !string.IsNullOrWhiteSpace(words))
                ?? source
        );
        page.Append(
            isInLink
                ? $"""<span class="picture picture--remote">{words}</span>"""
                : $"""<a class="picture picture--remote" href="{WrittenTag.Escaped(source)}" rel="noreferrer">{words}</a>"""
        );
    }

    /// <summary>The policy lets no frame load but those of the owner's list, not even the site's own pages.</summary>
    private bool IsAllowedFrame(string source) =>
        source.StartsWith("about:", StringComparison.OrdinalIgnoreCase)
        || (
            RemoteSource.UriOf(source) is { } url
            && frameHosts.Contains(url.GetLeftPart(UriPartial.Authority), StringComparer.OrdinalIgnoreCase)
        );

    private bool IsOutside(string? source) => source is not null && images.IsElsewhere(source);

    /// <summary>Each address of a <c>srcset</c>, without its width.</summary>
    private static IEnumerable<string> CandidatesOf(string set) =>
        set.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(candidate => candidate.Split([' ', '\t', '\n', '\r', '\f'], 2)[0]);

    /// <summary>Whether a <c>url(…)</c> leads elsewhere; what is written with escapes counts as one that does.</summary>
    private bool HoldsOutside(string value) =>
        value.Contains('\\', StringComparison.Ordinal)
        || value
            .ToLowerInvariant()
            .Split("url(", StringSplitOptions.TrimEntries)
            .Skip(1)
            .Any(part => IsOutside(part.TrimStart('"', '\'')));

    /// <summary>A picture whose tag is written otherwise than ours is written anew, since what comes after reads ours.</summary>
    private static string Changed(WrittenTag tag, string text)
    {
        var isOurs =
            tag.Element != "img"
            || (
                text.StartsWith("<img ", StringComparison.Ordinal)
                && (tag["src"] is null || ArticleMarkup.AttributeOf(text, "src") is not null)
            );
        return isOurs && !tag.IsChanged ? text : tag.ToHtml(text.EndsWith("/>", StringComparison.Ordinal));
    }
}
