using System.Text;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>A text whose shortcodes are replaced, that knows where each part of it was written.</summary>
internal sealed class ExpandedText
{
    private readonly LineStarts _source;
    private readonly List<Segment> _segments;
    private readonly LineStarts _own;

    private ExpandedText(LineStarts source, string text, List<Segment> segments)
    {
        (_source, Text, _segments) = (source, text, segments);
        _own = new LineStarts(text);
    }

    public string Text { get; }

    /// <summary>Where something at a place of <see cref="Text"/> was written; all count from 0.</summary>
    public (int Line, int Column) Locate(int line, int column)
    {
        if (_segments is [{ IsWritten: true, Start: 0, SourceStart: 0 }])
        {
            return (line, column);
        }

        var position = _own.PositionOf(line, column);
        var index = _segments.FindLastIndex(segment => segment.Start <= position);
        if (index < 0)
        {
            return (line, column);
        }

        var (start, sourceStart, isWritten) = _segments[index];
        return _source.PlaceOf(isWritten ? sourceStart + position - start : sourceStart);
    }

    private readonly record struct Segment(int Start, int SourceStart, bool IsWritten);

    /// <summary>Puts an <see cref="ExpandedText"/> together from front to back.</summary>
    internal sealed class Builder(string text, LineStarts source)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Segment> _segments = [];

        public void AppendWritten(int start, int end)
        {
            _segments.Add(new Segment(_text.Length, start, IsWritten: true));
            _text.Append(text, start, end - start);
        }

        /// <param name="sourceStart">Where what it stands for was written.</param>
        public void AppendInstead(string text, int sourceStart)
        {
            if (text.Length > 0)
            {
                _segments.Add(new Segment(_text.Length, sourceStart, IsWritten: false));
                _text.Append(text);
            }
        }

        public ExpandedText Build() => new(source, _text.ToString(), _segments);
    }
}
