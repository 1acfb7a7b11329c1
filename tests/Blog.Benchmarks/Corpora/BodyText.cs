using System.Globalization;
using System.Text;

namespace Blog.Benchmarks.Corpora;

/// <summary>The Markdown of one post: blocks of every kind until it is long enough.</summary>
/// <param name="hasMath">Whether formulas are among the blocks.</param>
public sealed class BodyText(Voice voice, Dice dice, bool hasMath)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _notes = new();
    private int _bytes;
    private int _noteCount;

    /// <param name="bytes">The length to come near to, as UTF-8.</param>
    public string Write(int bytes)
    {
        Block(voice.Sentences(dice, 2, 4));
        if (hasMath)
        {
            Block(Formula());
        }

        while (_bytes < bytes)
        {
            Block(Any());
        }

        return _text.ToString() + _notes;
    }

    private string Any() =>
        dice.Below(20) switch
        {
            0 or 1 => Heading(),
            2 => List(index => "- "),
            3 => List(index => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ")),
            4 => Code(),
            5 when dice.OneIn(2) => Table(),
            6 => Picture(),
            7 => Note(),
            8 => "> " + voice.Sentences(dice, 1, 3),
            9 when hasMath => Formula(),
            10 => Emphasised(),
            _ => voice.Sentences(dice, 2, 5),
        };

    private void Block(string block)
    {
        _text.Append(block).Append("\n\n");
        _bytes += Encoding.UTF8.GetByteCount(block) + 2;
    }

    private string Heading()
    {
        var title = voice.Phrase(dice, 2, 5);
        return dice.Below(4) switch
        {
            0 => $"### {title}",
            1 => $"{title}\n---",
            _ => $"## {title}",
        };
    }

    private string List(Func<int, string> marker) =>
        string.Join(
            '\n',
            Enumerable.Range(0, dice.Between(3, 7)).Select(index => marker(index) + voice.Phrase(dice, 3, 9))
        );

    private string Code()
    {
        var lines = Enumerable
            .Range(0, dice.Between(3, 10))
            .Select(_ =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"    var {Voice.English.Word(dice)} = {Voice.English.Word(dice)}.{Voice.English.Word(dice)}({dice.Below(100)}, \"{voice.Word(dice)}\"); // <{Voice.English.Word(dice)}>"
                )
            );
        return $"```csharp\n{string.Join('\n', lines)}\n```";
    }

    private string Table()
    {
        var rows = Enumerable.Range(0, dice.Between(3, 6)).Select(_ => Cells());
        return $"{Cells()}\n|---|:---:|---:|\n{string.Join('\n', rows)}";
    }

    private string Cells() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {voice.Phrase(dice, 1, 2)} | `{Voice.English.Word(dice)}` | {dice.Below(10_000)} |"
        );

    private string Picture()
    {
        var caption = voice.Phrase(dice, 3, 6);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Voice.English.Word(dice)}-{dice.Below(10_000)}");
        return $"![{caption}](https://pictures.example/post/{name}.png?style=article/body \"{caption}\")";
    }

    private string Note()
    {
        _noteCount++;
        _notes.Append(CultureInfo.InvariantCulture, $"[^{_noteCount}]: {voice.Sentence(dice).TrimEnd()}\n");
        return string.Create(CultureInfo.InvariantCulture, $"{voice.Sentences(dice, 1, 3)}[^{_noteCount}]");
    }

    private string Emphasised() =>
        $"{voice.Sentence(dice)}**{voice.Phrase(dice, 2, 4)}** {voice.Word(dice)} *{voice.Word(dice)}* "
        + $"[{voice.Phrase(dice, 1, 3)}](https://reference.example/{Voice.English.Word(dice)}) `{Voice.English.Word(dice)}` "
        + voice.Sentence(dice).TrimEnd();

    private string Formula() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"$$\\sum_{{i=0}}^{{{dice.Between(3, 99)}}} x_i^2 = \\frac{{a_1 + b_2}}{{\\sqrt{{{dice.Between(2, 9)}}}}}$$"
        );
}
