using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Blog.Content;

namespace Blog.Publishing;

/// <summary>
/// Reads the owner's snippets. Each is parsed as a browser would parse it and written anew, so that an element left open
/// cannot swallow the rest of a page, and the hashes are those of the very scripts that pages carry.
/// </summary>
public sealed class SnippetReader(ContentFolders folders)
{
    /// <summary>A larger file is left out. Bytes.</summary>
    public const int MostBytes = 64 * 1024;

    private const string Remedy = "Put the file itself there, and give the server the right to read it.";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private (Snippets Snippets, ImmutableArray<Problem> Problems) _last = (Snippets.None, []);

    /// <summary>As the files are now; the very same values as before when nothing changed.</summary>
    public (Snippets Snippets, ImmutableArray<Problem> Problems) Read()
    {
        if (folders.Snippets is not { } folder)
        {
            return _last;
        }

        var isChanged = false;
        foreach (var place in Snippets.Places)
        {
            var (hash, snippet) = ReadOne(folder, place);
            if (_kept.GetValueOrDefault(place)?.Hash != hash)
            {
                isChanged = true;
                _kept[place] = new Kept(hash, snippet());
            }
        }

        return isChanged ? _last = Together() : _last;
    }

    private (string Hash, Func<Snippet> Make) ReadOne(ContentFolder folder, string place)
    {
        var name = place + ".html";
        var file = Path.GetRelativePath(folders.Content.Root, Path.Join(folder.Root, name)).Replace('\\', '/');
        try
        {
            using var stream = folder.Open(name);
            if (stream is null)
            {
                return folder.Holds(name)
                    ? (
                        "no file",
                        () =>
                            LeftOut(
                                file,
                                "The snippet is no regular file of this folder, or may not be read. " + Remedy
                            )
                    )
                    : ("", () => Snippet.None);
            }

            var space = new byte[MostBytes + 1];
            var bytes = space[..stream.ReadAtLeast(space, space.Length, throwOnEndOfStream: false)];
            return bytes.Length > MostBytes
                ? ("large", () => LeftOut(file, $"The snippet is larger than {MostBytes / 1024} KB and is left out."))
                : (FileHash.Of(bytes).Hex, () => Parse(bytes, place, file));
        }
        catch (IOException fault)
        {
            return (
                "unreadable",
                () => LeftOut(file, $"The snippet cannot be read ({fault.GetType().Name}). {Remedy}")
            );
        }
    }

    private static Snippet Parse(byte[] bytes, string place, string file)
    {
        string text;
        try
        {
            text = Utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return LeftOut(file, "The snippet is not UTF-8 and is left out. Save it as UTF-8.");
        }

        var parser = new HtmlParser();
        using var page = parser.ParseDocument("<!DOCTYPE html><html><head></head><body></body></html>");
        var around = place == "head" ? page.Head : page.Body;
        if (around is null)
        {
            return Snippet.None;
        }

        var nodes = parser.ParseFragment(text, around);
        var elements = nodes.OfType<IElement>().SelectMany(node => node.QuerySelectorAll("*").Prepend(node)).ToList();
        if (elements.Any(element => element.LocalName == "plaintext"))
        {
            return LeftOut(file, "The element <plaintext> has no end, so the snippet is left out. Write <pre>.");
        }

        return new Snippet(
            string.Concat(nodes.Select(node => node.ToHtml())).Trim(),
            [.. HashesOf(elements, "script")],
            [.. HashesOf(elements, "style")],
            elements.Any(IsStopped)
                ? Problem(
                    file,
                    "A browser follows no attribute style and no on… such as onclick here, since the content policy "
                        + "forbids them. Write a <style> or a <script> in the snippet instead."
                )
                : null
        );
    }

    private static IEnumerable<string> HashesOf(IEnumerable<IElement> elements, string name) =>
        elements
            .Where(element => element.LocalName == name && !element.HasAttribute("src"))
            .Select(element => Convert.ToBase64String(SHA256.HashData(Utf8.GetBytes(element.TextContent))));

    private static bool IsStopped(IElement element) =>
        element.Attributes.Any(attribute =>
            attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)
        );

    private (Snippets, ImmutableArray<Problem>) Together()
    {
        var snippets = Snippets.Places.Select(place => (Place: place, _kept[place].Snippet)).ToList();
        return (
            new Snippets(
                snippets
                    .Where(entry => entry.Snippet.Html.Length > 0)
                    .ToImmutableDictionary(entry => entry.Place, entry => entry.Snippet.Html, StringComparer.Ordinal),
                [.. snippets.SelectMany(entry => entry.Snippet.ScriptHashes).Distinct(StringComparer.Ordinal)],
                [.. snippets.SelectMany(entry => entry.Snippet.StyleHashes).Distinct(StringComparer.Ordinal)]
            ),
            [.. snippets.Select(entry => entry.Snippet.Problem).OfType<Problem>()]
        );
    }

    private static Snippet LeftOut(string file, string message) =>
        Snippet.None with
        {
            Problem = Problem(file, message),
        };

    private static Problem Problem(string file, string message) =>
        new("snippet", Severity.Warning, file, 0, 0, message);

    private sealed record Kept(string Hash, Snippet Snippet);

    private sealed record Snippet(
        string Html,
        ImmutableArray<string> ScriptHashes,
        ImmutableArray<string> StyleHashes,
        Problem? Problem
    )
    {
        public static Snippet None { get; } = new("", [], [], null);
    }
}
