using System.Collections.Immutable;
using Blog.Content.Markup.Extensions.Formulas;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>The shortcodes of one text: puts words in their place, and their output in place of the words.</summary>
internal sealed class ShortcodePage
{
    private static readonly Finding TooMuchOutput = new(
        Limits.Code,
        Severity.Error,
        null,
        0,
        "The shortcodes of the text would make too long a page, so some of them are left out."
    );

    private readonly string _text;
    private readonly ShortcodeSet _set;
    private readonly MarkdownParts _markdown;
    private readonly LineStarts _lines;
    private readonly ShortcodeFaults _faults = new();
    private readonly List<Finding> _findings = [];
    private readonly List<FoundFormula> _formulas = [];
    private readonly List<BodySlot> _slots = [];
    private readonly SortedSet<string> _frameHosts = new(StringComparer.Ordinal);
    private readonly int _firstLine;
    private int _qrLetters;

    /// <param name="firstLine">The line of the file on which the text begins, from 1.</param>
    public ShortcodePage(string text, int firstLine, ShortcodeSet set, MarkdownParts markdown, bool allowsHtml)
    {
        (_text, _firstLine, _set, _markdown, AllowsHtml) = (text, firstLine, set, markdown, allowsHtml);
        _lines = new LineStarts(text);
        Words = new InsertedWords(text);
        Work = new PageWork { Words = Words };
        Expanded = Expand(ShortcodeTree.Read(text, _faults, set.InnerOf));
        foreach (var fault in _faults.All)
        {
            var (line, column) = _lines.PlaceOf(fault.Position);
            _findings.Add(
                fault.IsLimit
                    ? new Finding(Limits.Code, Severity.Error, line, 0, fault.Message)
                    : new Finding("shortcode-syntax", Severity.Warning, line, column, fault.Message)
            );
        }
    }

    public InsertedWords Words { get; }

    public PageWork Work { get; }

    public bool AllowsHtml { get; }

    /// <summary>The text with words for its shortcodes.</summary>
    public ExpandedText Expanded { get; }

    /// <summary>At places of the text as written. Complete when all words are filled.</summary>
    public IEnumerable<Finding> Findings => Words.IsOverLimit ? _findings.Append(TooMuchOutput) : _findings;

    public ImmutableArray<BodySlot> Slots => [.. _slots];

    public ImmutableArray<string> FrameHosts => [.. _frameHosts];

    /// <summary>Within shortcodes, at places of the text as written. Complete when all words are filled.</summary>
    public IEnumerable<FoundFormula> Formulas => _formulas;

    /// <summary>What was found in a text that was expanded, at its place in the text as written.</summary>
    public static Finding Moved(Finding finding, ExpandedText from)
    {
        if (finding.Line is not { } line)
        {
            return finding;
        }

        var (place, column) = from.Locate(line, finding.Column);
        return finding with { Line = place, Column = column };
    }

    public static FoundFormula Moved(FoundFormula formula, ExpandedText from)
    {
        var (line, column) = from.Locate(formula.Line, formula.Column);
        return formula with { Line = line, Column = column };
    }

    public ExpandedText Expand(ImmutableArray<ShortcodePart> parts)
    {
        var builder = new ExpandedText.Builder(_text, _lines);
        Append(builder, parts);
        return builder.Build();
    }

    public string RenderBlocks(ExpandedText text)
    {
        var (html, found, formulas) = _markdown.RenderBlocks(text.Text, Work);
        _findings.AddRange(found.Select(finding => Moved(finding, text)));
        _formulas.AddRange(formulas.Select(formula => Moved(formula, text)));
        return html;
    }

    public string RenderInline(string markdown) => _markdown.RenderInline(markdown, Work);

    public void Report(int position, string code, string message) =>
        Note(position, new Finding(code, Severity.Warning, null, 0, message));

    public void Note(int position, Finding found)
    {
        var (line, column) = _lines.PlaceOf(position);
        _findings.Add(found with { Line = line, Column = column });
    }

    public string AddSlot(int position, SlotKind kind, string wanted, string? language)
    {
        var (line, column) = _lines.PlaceOf(position);
        _slots.Add(new BodySlot(kind, wanted, language, _firstLine + line, column + 1));
        return SlotMarks.Of(_slots.Count - 1);
    }

    public void AddFrameHost(string origin) => _frameHosts.Add(origin);

    public bool TakeQrLetters(int count)
    {
        _qrLetters += count;
        return _qrLetters <= Limits.QrLetters;
    }

    public string IndentAt(int position)
    {
        var lineStart = position - _lines.PlaceOf(position).Column;
        var before = _text.AsSpan(lineStart, position - lineStart);
        return before.IsWhiteSpace() ? before.ToString() : "";
    }

    private void Append(ExpandedText.Builder builder, ImmutableArray<ShortcodePart> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case ShortcodePart.Written:
                    builder.AppendWritten(part.Start, part.End);
                    break;
                case ShortcodePart.Shown shown:
                    builder.AppendInstead(shown.Text, part.Start);
                    break;
                case ShortcodePart.Call call:
                    Append(builder, call);
                    break;
            }
        }
    }

    private void Append(ExpandedText.Builder builder, ShortcodePart.Call part)
    {
        var name = part.Tag.Name;
        if (_set.Find(name) is not { } shortcode)
        {
            Report(
                part.Start,
                "shortcode-unknown",
                $"There is no shortcode '{Problem.Quote(name)}', so nothing stands in its place. "
                    + $"Site:Shortcodes:{Problem.Quote(name)} can say what it is to do."
            );
            Append(builder, part.Inner ?? []);
            return;
        }

        var call = new ShortcodeCall(part, this);
        builder.AppendInstead(
            part.Tag.IsMarkdown && !shortcode.IsAlwaysOutput
                ? shortcode.Write(call)
                : Words.Add(() => shortcode.Write(call)),
            part.Start
        );
    }
}
