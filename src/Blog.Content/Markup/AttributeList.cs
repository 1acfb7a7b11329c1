using System.Diagnostics.CodeAnalysis;
using System.Text;
using Markdig.Helpers;
using Markdig.Renderers.Html;

namespace Blog.Content.Markup;

/// <summary>What an author writes as <c>{#id .class key="value"}</c> (content-contract.md K12).</summary>
internal sealed class AttributeList
{
    private readonly List<KeyValuePair<string, string>> _others = [];
    private readonly List<string> _classes = [];

    public string? Id { get; private set; }

    /// <summary>Takes a list off the end of a line, and the blanks before it.</summary>
    public static bool TryCutFromEnd(ref StringSlice line, [NotNullWhen(true)] out AttributeList? attributes)
    {
        attributes = null;
        var span = line.AsSpan();
        for (var start = 0; start < span.Length; start++)
        {
            if (span[start] == '\\')
            {
                start++;
            }
            else if (span[start] == '{' && TryParse(span[start..], out attributes))
            {
                line.End = line.Start + start - 1;
                line.TrimEnd();
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a list that fills <paramref name="text"/> but for blanks at its end.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out AttributeList? attributes)
    {
        attributes = null;
        text = text.TrimEnd();
        if (text.Length < 2 || text[0] != '{' || text[^1] != '}')
        {
            return false;
        }

        var list = new AttributeList();
        var rest = text[1..].TrimStart();
        while (rest[0] != '}')
        {
            if (!list.TryTakeOne(ref rest))
            {
                return false;
            }

            rest = rest.TrimStart();
            if (rest.StartsWith(","))
            {
                rest = rest[1..].TrimStart();
            }

            if (rest.IsEmpty)
            {
                return false;
            }
        }

        if (rest.Length != 1)
        {
            return false;
        }

        attributes = list;
        return true;
    }

    public void CopyTo(HtmlAttributes target)
    {
        target.Id = Id ?? target.Id;
        foreach (var name in _classes)
        {
            target.AddClass(name);
        }

        foreach (var (key, value) in _others)
        {
            if (HtmlAllowList.IsAuthorsAttribute(key))
            {
                target.AddPropertyIfNotExist(key, value);
            }
        }
    }

    private bool TryTakeOne(ref ReadOnlySpan<char> rest)
    {
        if (rest[0] is '#' or '.')
        {
            var isId = rest[0] == '#';
            var length = 1;
            while (length < rest.Length && IsNamePart(rest[length]))
            {
                length++;
            }

            var name = rest[1..length].ToString();
            rest = rest[length..];
            return name.Length > 0 && Keep(isId ? "id" : "class", name);
        }

        if (!char.IsAsciiLetter(rest[0]) && rest[0] is not ('_' or ':'))
        {
            return false;
        }

        var end = 1;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '_' or ':' or '.' or '-'))
        {
            end++;
        }

        var key = rest[..end].ToString().ToLowerInvariant();
        rest = rest[end..].TrimStart();
        if (!rest.StartsWith("="))
        {
            return false;
        }

        rest = rest[1..].TrimStart();
        return TryTakeValue(ref rest, out var value) && Keep(key, value);
    }

    private static bool TryTakeValue(ref ReadOnlySpan<char> rest, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (!rest.StartsWith("\""))
        {
            var length = 0;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '.' or '-' or '_'))
            {
                length++;
            }

            value = rest[..length].ToString();
            rest = rest[length..];
            return length > 0;
        }

        var read = new StringBuilder();
        for (var index = 1; index < rest.Length; index++)
        {
            if (rest[index] == '"')
            {
                value = read.ToString();
                rest = rest[(index + 1)..];
                return true;
            }

            if (rest[index] == '\\' && index + 1 < rest.Length && rest[index + 1] is '"' or '\\')
            {
                index++;
            }

            read.Append(rest[index]);
        }

        return false;
    }

    private bool Keep(string key, string value)
    {
        switch (key)
        {
            case "id":
                Id = value;
                break;
            case "class":
                _classes.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
            default:
                _others.Add(new KeyValuePair<string, string>(key, value));
                break;
        }

        return true;
    }

    private static bool IsNamePart(char character) =>
        character is '_' or '-' or ':' or '.'
        || (character > ' ' && !CharHelper.IsAsciiPunctuation(character) && !char.IsWhiteSpace(character));
}
