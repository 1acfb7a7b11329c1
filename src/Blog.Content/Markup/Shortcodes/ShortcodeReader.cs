using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>
/// Finds the tags of a text, wherever they stand. One that cannot be read is a fault and stays text; reading goes on behind
/// its opening, and what all such attempts may read in vain is bounded.
/// </summary>
internal sealed class ShortcodeReader(string text, ShortcodeFaults faults)
{
    private const string Opening = "{{";
    private readonly long _mostWasted = (4L * text.Length) + 4096;
    private readonly bool[] _hasNoCommentEnd = new bool[2];
    private int _position;
    private long _wasted;

    public List<ShortcodeTag> Read()
    {
        var tags = new List<ShortcodeTag>();
        var counts = new int[Enum.GetValues<ShortcodeTagKind>().Length];
        var position = 0;
        while (FindOpening(position) is var start and >= 0)
        {
            _position = start + Opening.Length + 1;
            if (TryRead(start, out var tag, out var why))
            {
                if (tag.Kind != ShortcodeTagKind.Comment && ++counts[(int)tag.Kind] > Limits.Shortcodes)
                {
                    faults.AddLimit(
                        start,
                        $"The text has more than {Limits.Shortcodes} shortcodes; from here on they are shown as written."
                    );
                    return tags;
                }

                tags.Add(tag);
                position = tag.End;
                continue;
            }

            faults.Add(start, why);
            _wasted += _position - start;
            if (_wasted > _mostWasted)
            {
                faults.AddLimit(start, "Too many shortcodes cannot be read; from here on all are shown as written.");
                return tags;
            }

            position = start + Opening.Length + 1;
        }

        return tags;
    }

    private int FindOpening(int from)
    {
        while (from < text.Length && text.IndexOf(Opening, from, StringComparison.Ordinal) is var at and >= 0)
        {
            if (at + Opening.Length < text.Length && text[at + Opening.Length] is '<' or '%')
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    private bool TryRead(int start, [NotNullWhen(true)] out ShortcodeTag? tag, out string why)
    {
        tag = null;
        why = "";
        var isMarkdown = text[start + Opening.Length] == '%';
        var ending = isMarkdown ? "%}}" : ">}}";
        if (StartsWith("/*"))
        {
            return TryReadComment(start, isMarkdown, ending, out tag, out why);
        }

        SkipBlanks();
        var isClose = StartsWith("/");
        _position += isClose ? 1 : 0;
        SkipBlanks();
        var name = TakeName(ending);
        if (name.Length == 0)
        {
            why =
                $"A shortcode begins with its name. To write {text.AsSpan(start, 3)} itself, comment it out: "
                + $"{text.AsSpan(start, 3)}/* name */{ending}";
            return false;
        }

        var placed = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            var hasBlank = SkipBlanks();
            if (StartsWith(ending))
            {
                tag = Make(isClose ? ShortcodeTagKind.Close : ShortcodeTagKind.Open, ending.Length);
                break;
            }

            if (!isClose && StartsWith("/" + ending))
            {
                tag = Make(ShortcodeTagKind.Whole, ending.Length + 1);
                break;
            }

            if (_position >= text.Length)
            {
                why = $"The shortcode '{Problem.Quote(name)}' has no end; write {ending} behind it.";
                return false;
            }

            if (!hasBlank || isClose)
            {
                why = $"'{text[_position]}' cannot stand here in the shortcode '{Problem.Quote(name)}'.";
                return false;
            }

            if (!TryTakeParameter(name, ending, placed, named, out why))
            {
                return false;
            }
        }

        if (placed.Count > 0 && named.Count > 0)
        {
            why =
                $"The shortcode '{Problem.Quote(name)}' has values with and without a name; give all of them one, or none.";
            return false;
        }

        return true;

        ShortcodeTag Make(ShortcodeTagKind kind, int length) =>
            new(
                kind,
                isMarkdown,
                name,
                new ShortcodeParameters(placed.ToImmutable(), named.ToImmutable()),
                start,
                _position + length
            );
    }

    private bool TryReadComment(
        int start,
        bool isMarkdown,
        string ending,
        [NotNullWhen(true)] out ShortcodeTag? tag,
        out string why
    )
    {
        (tag, why) = (null, "");
        var form = isMarkdown ? 1 : 0;
        var content = _position + 2;
        var end = _hasNoCommentEnd[form] ? -1 : text.IndexOf("*/" + ending, content, StringComparison.Ordinal);
        if (end < 0)
        {
            _hasNoCommentEnd[form] = true;
            why = $"The shortcode that is commented out has no end; write */{ending} behind it.";
            return false;
        }

        var shown = string.Concat(text.AsSpan(start, 3), text.AsSpan(content, end - content), ending);
        tag = new ShortcodeTag(
            ShortcodeTagKind.Comment,
            isMarkdown,
            shown,
            ShortcodeParameters.None,
            start,
            end + 2 + ending.Length
        );
        return true;
    }

    private bool TryTakeParameter(
        string shortcode,
        string ending,
        ImmutableArray<string>.Builder placed,
        ImmutableDictionary<string, string>.Builder named,
        out string why
    )
    {
        if (text[_position] is '"' or '`')
        {
            var isRead = TryTakeValue(shortcode, ending, out var value, out why);
            placed.Add(value);
            return isRead;
        }

        var start = _position;
        var name = TakeName(ending);
        if (name.Length > 0 && StartsWith("="))
        {
            _position++;
            var isRead = TryTakeValue(shortcode, ending, out var value, out why);
            named[name] = value;
            return isRead;
        }

        _position = start;
        var isTaken = TryTakeValue(shortcode, ending, out var bare, out why);
        placed.Add(bare);
        return isTaken;
    }

    private bool TryTakeValue(string shortcode, string ending, out string value, out string why)
    {
        (value, why) = ("", "");
        var mark = _position < text.Length ? text[_position] : ' ';
        if (mark is '"' or '`')
        {
            if (mark == '"' ? TryTakeQuoted(out value) : TryTakeRaw(out value))
            {
                return true;
            }

            why =
                mark == '"'
                    ? $"A value of the shortcode '{Problem.Quote(shortcode)}' has no closing quote on its line. "
                        + "A value of several lines stands between backticks."
                    : $"A value of the shortcode '{Problem.Quote(shortcode)}' has no closing backtick.";
            return false;
        }

        var start = _position;
        while (_position < text.Length && !char.IsWhiteSpace(text[_position]) && !IsEnding(ending))
        {
            if (text[_position] is '"' or '`' or '\'' or '<' or '>' or '{' or '}')
            {
                why =
                    $"'{text[_position]}' cannot stand in a value of the shortcode '{Problem.Quote(shortcode)}' "
                    + "unless the value stands in double quotes.";
                return false;
            }

            _position++;
        }

        value = text[start.._position];
        if (value.Length == 0)
        {
            why = $"A value is missing in the shortcode '{Problem.Quote(shortcode)}'.";
        }

        return value.Length > 0;
    }

    private bool TryTakeQuoted(out string value)
    {
        var read = new StringBuilder();
        for (_position++; _position < text.Length && text[_position] != '\n'; _position++)
        {
            var character = text[_position];
            if (character == '"')
            {
                _position++;
                value = read.ToString();
                return true;
            }

            if (character == '\\' && _position + 1 < text.Length && text[_position + 1] is '"' or '\\')
            {
                character = text[++_position];
            }

            read.Append(character);
        }

        value = "";
        return false;
    }

    private bool TryTakeRaw(out string value)
    {
        var start = _position + 1;
        var end = text.IndexOf('`', start);
        _position = end < 0 ? text.Length : end + 1;
        value = end < 0 ? "" : text[start..end];
        return end >= 0;
    }

    private string TakeName(string ending)
    {
        var start = _position;
        while (
            _position < text.Length
            && (char.IsLetterOrDigit(text[_position]) || text[_position] is '_' or '-' or '.' or '/')
            && !IsEnding(ending)
        )
        {
            _position++;
        }

        return text[start.._position];
    }

    private bool IsEnding(string ending) =>
        StartsWith(ending) || (text[_position] == '/' && text.AsSpan(_position + 1).StartsWith(ending));

    private bool StartsWith(string part) => text.AsSpan(Math.Min(_position, text.Length)).StartsWith(part);

    private bool SkipBlanks()
    {
        var start = _position;
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        return _position > start;
    }
}
