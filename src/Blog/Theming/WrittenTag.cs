using System.Net;
using System.Text;

namespace Blog.Theming;

/// <summary>An opening tag as an author wrote it, taken apart as a browser does: any quotes or none, capitals or small letters.</summary>
internal sealed class WrittenTag
{
    private readonly List<KeyValuePair<string, string>> _attributes = [];

    private WrittenTag(string element) => Element = element;

    /// <summary>In small letters.</summary>
    public string Element { get; }

    public bool IsChanged { get; private set; }

    /// <summary>Names in small letters, values decoded. Of two with one name the first counts, so there are no others.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    /// <summary>Null for what is no whole opening tag.</summary>
    public static WrittenTag? Of(string tag)
    {
        if (tag.Length < 3 || tag[^1] != '>' || !char.IsAsciiLetter(tag[1]))
        {
            return null;
        }

        var end = 1;
        while (!IsGap(tag[end]) && tag[end] != '>')
        {
            end++;
        }

        var written = new WrittenTag(tag[1..end].ToLowerInvariant());
        written.ReadAttributes(tag.AsSpan(end, tag.Length - end - 1));
        return written;
    }

    /// <summary>Null where the tag has no such attribute.</summary>
    public string? this[string name]
    {
        get
        {
            var at = IndexOf(name);
            return at < 0 ? null : _attributes[at].Value;
        }
    }

    public void Set(string name, string value)
    {
        var at = IndexOf(name);
        if (at < 0)
        {
            _attributes.Add(new(name, value));
        }
        else
        {
            _attributes[at] = new(name, value);
        }

        IsChanged = true;
    }

    public void Remove(string name)
    {
        if (IndexOf(name) is >= 0 and var at)
        {
            _attributes.RemoveAt(at);
            IsChanged = true;
        }
    }

    /// <summary>As HTML, values in double quotes. What closes itself in SVG has its end tag added by who writes it.</summary>
    public string ToHtml(bool closesItself)
    {
        var html = new StringBuilder("<").Append(Element);
        foreach (var (name, value) in _attributes)
        {
            html.Append(' ').Append(name).Append("=\"").Append(Escaped(value)).Append('"');
        }

        return html.Append(closesItself ? "/>" : ">").ToString();
    }

    internal static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private int IndexOf(string name) => _attributes.FindIndex(attribute => attribute.Key == name);

    private void ReadAttributes(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (true)
        {
            while (at < rest.Length && IsGap(rest[at]))
            {
                at++;
            }

            if (at >= rest.Length)
            {
                return;
            }

            // A name may begin with an equals sign.
            var start = at++;
            while (at < rest.Length && !IsGap(rest[at]) && rest[at] != '=')
            {
                at++;
            }

            var name = rest[start..at].ToString().ToLowerInvariant();
            var value = ReadValue(rest, ref at);
            if (IndexOf(name) < 0)
            {
                _attributes.Add(new(name, WebUtility.HtmlDecode(value)));
            }
        }
    }

    private static string ReadValue(ReadOnlySpan<char> rest, ref int at)
    {
        var start = at;
        while (start < rest.Length && char.IsWhiteSpace(rest[start]))
        {
            start++;
        }

        if (start >= rest.Length || rest[start] != '=')
        {
            return "";
        }

        start++;
        while (start < rest.Length && char.IsWhiteSpace(rest[start]))
        {
            start++;
        }

        if (start >= rest.Length)
        {
            at = start;
            return "";
        }

        if (rest[start] is '"' or '\'')
        {
            var length = rest[(start + 1)..].IndexOf(rest[start]);
            var end = length < 0 ? rest.Length : start + 1 + length;
            at = Math.Min(end + 1, rest.Length);
            return rest[(start + 1)..end].ToString();
        }

        at = start;
        while (at < rest.Length && !char.IsWhiteSpace(rest[at]))
        {
            at++;
        }

        return rest[start..at].ToString();
    }

    private static bool IsGap(char character) => char.IsWhiteSpace(character) || character == '/';
}
