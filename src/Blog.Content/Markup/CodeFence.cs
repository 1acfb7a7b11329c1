using System.Runtime.InteropServices;

namespace Blog.Content.Markup;

/// <summary>Follows, line by line, whether a text stands in a fenced code block.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CodeFence
{
    private char _mark;
    private int _length;

    /// <returns>Whether the line belongs to a fenced block, its fences included.</returns>
    public bool Read(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart("> \t");
        var mark = rest.IsEmpty ? '\0' : rest[0];
        var length = mark is '`' or '~' ? Run(rest) : 0;
        if (_length > 0)
        {
            if (mark == _mark && length >= _length && rest[length..].IsWhiteSpace())
            {
                _length = 0;
            }

            return true;
        }

        if (length < 3 || (mark == '`' && rest[length..].Contains('`')))
        {
            return false;
        }

        (_mark, _length) = (mark, length);
        return true;
    }

    private static int Run(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(text[0]) is var end and >= 0 ? end : text.Length;
}
