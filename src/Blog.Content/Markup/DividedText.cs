using Markdig.Syntax;

namespace Blog.Content.Markup;

/// <summary>
/// A text with its <c>&lt;!--more--&gt;</c> made a paragraph of its own (content-contract.md L9, L10), so that what stands
/// before it is whole blocks. In code it is no divider: there an author shows how to write one.
/// </summary>
internal sealed class DividedText
{
    private const string Divider = "<!--more-->";
    private const string Before = "\n\n";
    private const string Paragraph = "\uFDD0";
    private const string After = "\n\n";
    private static readonly int AddedLines = Before.Length + After.Length;

    private readonly string _original;
    private readonly int _position;

    private DividedText(string original, int position)
    {
        _original = original;
        _position = position;
        Text = string.Concat(original.AsSpan(0, position), Before + Paragraph + After, Rest);
    }

    public string Text { get; }

    /// <summary>The text without the divider, for a place where no paragraph can be.</summary>
    public string WithoutDivider => string.Concat(_original.AsSpan(0, _position), Rest);

    public bool HasRest => !Rest.IsWhiteSpace();

    private ReadOnlySpan<char> Rest => _original.AsSpan(_position + Divider.Length);

    public static DividedText? Split(string text)
    {
        if (!text.Contains(Divider, StringComparison.Ordinal))
        {
            return null;
        }

        var start = 0;
        var fence = default(CodeFence);
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var line = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
            if (!fence.Read(line) && FindOutsideCode(line) is var found and >= 0)
            {
                return new DividedText(text, start + found);
            }

            start += line.Length + 1;
        }

        return null;
    }

    public Block? FindBlock(MarkdownDocument document)
    {
        var place = _position + Before.Length;
        foreach (var block in document)
        {
            if (block is ParagraphBlock && block.Span.Start == place && block.Span.Length == Paragraph.Length)
            {
                return block;
            }
        }

        return null;
    }

    /// <summary>Where something at a place of <see cref="Text"/> stands in the original; both count from 0.</summary>
    public (int Line, int Column) Locate(int line, int column)
    {
        var dividerLine = _original.AsSpan(0, _position).Count('\n');
        if (line <= dividerLine)
        {
            return (line, column);
        }

        var original = Math.Max(dividerLine, line - AddedLines);
        var lineStart = _original.AsSpan(0, _position).LastIndexOf('\n') + 1;
        return (original, original == dividerLine ? column + _position - lineStart + Divider.Length : column);
    }

    private static int FindOutsideCode(ReadOnlySpan<char> line)
    {
        var position = 0;
        while (position < line.Length)
        {
            var next = line[position..].IndexOfAny('`', '<');
            if (next < 0)
            {
                return -1;
            }

            position += next;
            if (line[position] == '<')
            {
                if (line[position..].StartsWith(Divider))
                {
                    return position;
                }

                position++;
                continue;
            }

            var ticks = line[position..].IndexOfAnyExcept('`') is var run and >= 0 ? run : line.Length - position;
            var close = FindTicks(line[(position + ticks)..], ticks);
            position += close < 0 ? ticks : ticks + close + ticks;
        }

        return -1;
    }

    private static int FindTicks(ReadOnlySpan<char> rest, int count)
    {
        var position = 0;
        while (rest[position..].IndexOf('`') is var next and >= 0)
        {
            position += next;
            var run = rest[position..].IndexOfAnyExcept('`') is var end and >= 0 ? end : rest.Length - position;
            if (run == count)
            {
                return position;
            }

            position += run;
        }

        return -1;
    }
}
