using System.Collections.Immutable;
using Blog.Content.Markup;
using Blog.Content.Markup.Shortcodes;

namespace Blog.Content;

/// <summary>Puts values into the slots of one body.</summary>
/// <param name="values">One for each slot.</param>
internal sealed class SlotFilling(ImmutableArray<SlotValue> values) : IInsertedMarks
{
    private long _size;

    public RenderedBody Fill(RenderedBody body)
    {
        var plain = InsertedMarks.ReplaceText(body.PlainText, this);
        return body with
        {
            Html = Fill(body.Html),
            Summary = Fill(body.Summary),
            Headings = [.. body.Headings.Select(heading => heading with { Html = Fill(heading.Html) })],
            Formulas =
            [
                .. body.Formulas.Select(formula =>
                    formula with
                    {
                        Source = InsertedMarks.ReplaceText(formula.Source, this),
                    }
                ),
            ],
            PlainText = plain,
            WordCount = plain == body.PlainText ? body.WordCount : WordCounter.Count(plain, body.IsCjk),
            Slots = [],
        };
    }

    public int FindNext(string text, int from) => text.IndexOf(SlotMarks.Open, from);

    public bool TryRead(string text, int at, out int end, out int number)
    {
        // A summary that is cut by characters may end within a mark.
        number = 0;
        for (end = at + 1; end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 7; end++)
        {
            number = (number * 10) + (text[end] - '0');
        }

        var isWhole = end < text.Length && text[end] == SlotMarks.Close && number < values.Length;
        number = isWhole ? number : -1;
        end += isWhole ? 1 : 0;
        return true;
    }

    public string HtmlOf(int number) =>
        number >= 0 && values[number].Html is { } html ? WithinLimit(html) : HtmlText.Escape(TextOf(number));

    public string TextOf(int number) => number < 0 ? "" : WithinLimit(values[number].Text);

    private string WithinLimit(string value)
    {
        _size += value.Length;
        return _size > Limits.InsertedText ? "" : value;
    }

    private string Fill(string html)
    {
        var filled = InsertedMarks.Replace(html, this, unwrapsParagraphs: false);

        // A list stands in no paragraph.
        foreach (var value in values)
        {
            if (value.Html is { } blocks && blocks.StartsWith('<') && blocks.Contains('\n', StringComparison.Ordinal))
            {
                filled = filled.Replace($"<p>{blocks}</p>", blocks, StringComparison.Ordinal);
            }
        }

        return filled;
    }
}
