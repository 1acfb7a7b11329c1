namespace Blog.Content.Markup.Shortcodes;

/// <summary>Knows, from front to back, in what part of HTML a position lies. For HTML that we wrote: its values are quoted.</summary>
internal sealed class HtmlPlace(string html)
{
    private int _position;
    private int _nameStart;
    private HtmlPlaceKind _kind = HtmlPlaceKind.Text;

    /// <summary>The tag's element in small letters; of a closing tag with its slash.</summary>
    public string Element { get; private set; } = "";

    /// <summary>The name of the attribute, in small letters.</summary>
    public string Attribute { get; private set; } = "";

    public int StartOfValue { get; private set; }

    public int EndOfValue => html.IndexOf(html[StartOfValue - 1], StartOfValue) is var end and >= 0 ? end : html.Length;

    public HtmlPlaceKind MoveTo(int target)
    {
        while (_position < target)
        {
            Step(target);
        }

        return _kind;
    }

    private void Step(int target)
    {
        switch (_kind)
        {
            case HtmlPlaceKind.Text:
                var open = html.IndexOf('<', _position, target - _position);
                if (open < 0)
                {
                    _position = target;
                }
                else if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
                {
                    (_kind, _position) = (HtmlPlaceKind.Comment, open + 4);
                }
                else
                {
                    OpenTag(open);
                }

                break;
            case HtmlPlaceKind.Comment:
                LeaveAt(html.IndexOf("-->", _position, StringComparison.Ordinal), 3, HtmlPlaceKind.Text, target);
                break;
            case HtmlPlaceKind.Value:
                LeaveAt(EndOfValue, 1, HtmlPlaceKind.Tag, target);
                break;
            default:
                ReadInTag();
                break;
        }
    }

    private void OpenTag(int open)
    {
        var end = open + 1;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '/' or '-' or ':'))
        {
            end++;
        }

        Element = html[(open + 1)..end].ToLowerInvariant();
        (_kind, _position, _nameStart) = (HtmlPlaceKind.Tag, end, end);
    }

    private void ReadInTag()
    {
        var character = html[_position++];
        switch (character)
        {
            case '>':
                _kind = HtmlPlaceKind.Text;
                break;
            case '"' or '\'':
                var name = html.AsSpan(_nameStart, _position - 1 - _nameStart).TrimEnd("= ").Trim();
                Attribute = name.ToString().ToLowerInvariant();
                (StartOfValue, _kind) = (_position, HtmlPlaceKind.Value);
                break;
            case ' ' or '\n' or '\t' or '/':
                _nameStart = _position;
                break;
        }
    }

    private void LeaveAt(int end, int length, HtmlPlaceKind next, int target)
    {
        if (end < 0 || end >= target)
        {
            _position = target;
            return;
        }

        (_position, _kind, _nameStart) = (end + length, next, end + length);
    }
}
