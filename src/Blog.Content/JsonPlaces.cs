using System.Text;

namespace Blog.Content;

/// <summary>Turns growing positions in the UTF-8 form of a block into places in the text itself.</summary>
internal sealed class JsonPlaces(string text, FrontMatterBlock block)
{
    private int _byte;
    private int _index = block.Start;
    private int _line = block.Line;
    private int _lineStart = LineStartOf(text, block.Start);

    /// <summary>The column of the opening brace.</summary>
    public int FirstColumn { get; } = block.Start - LineStartOf(text, block.Start) + 1;

    /// <param name="position">In bytes; never less than the one asked before.</param>
    public SourceMark At(int position)
    {
        while (_byte < position && Rune.TryGetRuneAt(text, _index, out var rune))
        {
            var isLineEnd =
                rune.Value == '\n' || (rune.Value == '\r' && (_index + 1 == text.Length || text[_index + 1] != '\n'));
            _byte += rune.Utf8SequenceLength;
            _index += rune.Utf16SequenceLength;
            if (isLineEnd)
            {
                (_line, _lineStart) = (_line + 1, _index);
            }
        }

        return new SourceMark(_index, _index, _line, _index - _lineStart + 1);
    }

    private static int LineStartOf(string text, int position) =>
        position == 0 ? 0 : text.AsSpan(0, position).LastIndexOfAny('\r', '\n') + 1;
}
