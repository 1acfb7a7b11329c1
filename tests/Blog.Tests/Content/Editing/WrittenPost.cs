using System.Text;

namespace Blog.Tests.Content.Editing;

/// <summary>A file with front matter as people write it, and where each field's own lines are, known from the writing and not from a reader.</summary>
internal sealed class WrittenPost
{
    private static readonly string[] Words =
    [
        "a",
        "Go",
        "C#",
        "标题",
        "two words",
        "it's",
        "say \"x\"",
        "x-1",
        "a: b",
        "é\U00020000",
        "\U0001F468\u200D\U0001F469",
        "b, c",
        "[d]",
        "# e",
    ];

    private static readonly string[] Nasty =
    [
        "yes",
        "123",
        "~",
        "2025-01-31",
        "",
        "null",
        "0x1F",
        "1_000",
        ".5",
        "-",
        "?",
        "? a",
        "x?",
        "- a",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "a #b",
        "a:",
        " a",
        "a ",
        "'",
        "\"",
        "{a}",
        "...",
        "---",
        "1:30",
        "=",
        "<<",
        "true",
        "No",
        "é\U00020000",
        "\t",
        "a\u0085b",
        "a\u2028b",
    ];

    private static readonly string[] YamlTrouble =
    [
        "KEY: &KEY a",
        "KEY: &KEY {title: a, new: b}\n<<: *KEY",
        "KEY: !t v",
        "? KEY\n: v",
        "KEY: |+\n  x\n",
        "KEY: [a, b,\n  c]",
        "KEY: {a: 1,\n  b: 2}",
        "KEY: [a, {b: c}]",
        "KEY: \"one\n  two\"",
        "KEY: one\n  two # c",
        "KEY:\n- - a\n- {b: 1}",
        "KEY:",
    ];

    private static readonly string[] TomlTrouble =
    [
        "KEY.a = 1\nKEY.b = 2",
        "KEY = ['a', 'b',\n'c']",
        "KEY = \"\"\"\none\n++ two\n\"\"\"",
        "KEY = ['a', ['b']]",
        "KEY = 2025-01-31",
    ];

    private static readonly string[] Indicators = ["|", "|-", ">", ">-"];

    private static readonly string[] Fillers = ["# comment: [x]", "", "#", "  "];

    private static readonly string[] Plain =
    [
        "a",
        "Go",
        "C#",
        "标题",
        "two words",
        "it's",
        "x-1",
        "é\U00020000",
        "C++",
        "z",
    ];

    private readonly Random _random;
    private readonly bool _isToml;
    private readonly bool _hasTrouble;
    private readonly string[] _lineEnds;
    private readonly StringBuilder _text = new();
    private int _blockStart;
    private bool _keepsBlanks;

    /// <param name="hasTrouble">Fields between that nothing may touch.</param>
    public WrittenPost(Random random, bool isToml, bool hasTrouble = false)
    {
        _hasTrouble = hasTrouble;
        _random = random;
        _isToml = isToml;
        _lineEnds = random.Next(4) switch
        {
            0 => ["\r\n"],
            1 => ["\n", "\r\n"],
            2 => ["\r\n", "\r"],
            _ => ["\n"],
        };
        HasMark = random.Next(5) == 0;
        Write();
    }

    public List<Field> Fields { get; } = [];

    public bool HasMark { get; }

    public string Text => _text.ToString();

    /// <summary>Where a new key goes.</summary>
    public int End { get; private set; }

    public int BodyStart { get; private set; }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes((HasMark ? "\uFEFF" : "") + Text);

    public static string AnyWord(Random random) =>
        random.Next(4) == 0 ? Nasty[random.Next(Nasty.Length)] : Words[random.Next(Words.Length)];

    private void Write()
    {
        Line(_isToml ? "+++" : "---");
        _blockStart = _text.Length;
        string[] keys = ["title", "tags", "Categories", "thumbnail", "description", "x", "标", "draft"];
        _random.Shuffle(keys);
        foreach (var key in keys.Take(_random.Next(0, keys.Length)).Where(key => !_isToml || key != "标"))
        {
            Between();
            WriteField(key);
            if (_hasTrouble && _random.Next(3) == 0)
            {
                WriteTrouble(key);
            }
        }

        var end = _text.Length;
        Between();
        End =
            !_isToml ? _text.Length
            : Fields.Count > 0 ? end
            : _text.Length;
        if (_isToml && _random.Next(3) == 0)
        {
            End = Fields.Count > 0 ? end : _blockStart;
            string[] tables = ["[more] # c", "deep.er = 'x'", "", "# of items", "[[items]]", "'title' = 1"];
            tables.ToList().ForEach(Line);
        }

        Line(_isToml ? "+++" : "---");
        BodyStart = _text.Length;
        for (var count = _random.Next(4); count > 0; count--)
        {
            Line(_random.Next(3) == 0 ? "---" : Words[_random.Next(Words.Length)]);
        }

        _text.Append(_random.Next(2) == 0 ? "no end" : "");
    }

    private void WriteField(string key)
    {
        _keepsBlanks = false;
        var field = new Field(key, _text.Length, IsList: key is "tags" or "Categories", IsMap: key == "thumbnail");
        var name = Name(key) + (_isToml ? Blanks(0) + "=" + Blanks(0) : (_random.Next(5) == 0 ? " :" : ":"));
        if (field.IsList)
        {
            WriteList(field, name);
        }
        else if (field.IsMap)
        {
            WriteMap(name);
        }
        else if (key == "draft")
        {
            Line(name + " " + (_random.Next(2) == 0 ? "true" : "false") + Comment());
        }
        else if (!_isToml && _random.Next(4) == 0)
        {
            WriteBlock(name);
        }
        else
        {
            Line(name + Blanks(1) + Scalar(isInFlow: false).Written + Comment());
        }

        Fields.Add(field with { End = _text.Length });
    }

    /// <summary>What must stay as it is, and may stop a change beside it.</summary>
    private void WriteTrouble(string beside)
    {
        var field = new Field("trouble-" + beside, _text.Length, IsList: false, IsMap: false);
        var trouble = _isToml ? TomlTrouble : YamlTrouble;
        var chosen = trouble[_random.Next(trouble.Length)];
        _keepsBlanks = chosen.Contains("|+", StringComparison.Ordinal);
        foreach (var line in chosen.Split('\n'))
        {
            Line(line.Replace("KEY", field.Key, StringComparison.Ordinal));
        }

        Fields.Add(field with { End = _text.Length });
    }

    private void WriteBlock(string name)
    {
        // A blank line that is longer would be part of the text.
        var indent = new string(' ', _random.Next(2, 5));
        Line($"{name} {Indicators[_random.Next(Indicators.Length)]}{Comment()}");
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            Line(indent + Words[_random.Next(Words.Length)]);
            if (count > 1 && _random.Next(3) == 0)
            {
                Line("");
            }
        }
    }

    private void WriteMap(string name)
    {
        if (_isToml || _random.Next(2) == 0)
        {
            var sets = _isToml ? " = " : ": ";
            Line(
                $"{name} {{{Blanks(0)}src{sets}{Scalar(isInFlow: true).Written}, alt{sets}{Scalar(isInFlow: true).Written}{Blanks(0)}}}{Comment()}"
            );
            return;
        }

        Line(name + Comment());
        var indent = new string(' ', _random.Next(1, 5));
        foreach (var key in new[] { "src", "alt" })
        {
            if (_random.Next(3) == 0)
            {
                Line(indent + "# of " + key);
            }

            Line($"{indent}{key}: {Scalar(isInFlow: false).Written}{Comment()}");
        }
    }

    private void WriteList(Field field, string name)
    {
        var count = _random.Next(0, 4);
        var style = _random.Next(_isToml ? 2 : 4);
        var items = Enumerable
            .Range(0, count)
            .Select(_ => Scalar(isInFlow: style < 2))
            .DistinctBy(item => item.Value.ToLowerInvariant())
            .ToList();
        field.Items.AddRange(items.Select(item => item.Value));
        if (style == 0 || items.Count == 0)
        {
            var comma = Blanks(0) + "," + Blanks(1);
            var trailing = items.Count > 0 && _random.Next(5) == 0 ? "," : "";
            Line(
                $"{name} [{Blanks(0)}{string.Join(comma, items.Select(item => item.Written))}{trailing}{Blanks(0)}]{Comment()}"
            );
            return;
        }

        var indent = new string(' ', _random.Next(style == 1 ? 1 : 0, 4));
        Line(name + (style == 1 ? " [" : "") + Comment());
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0 && _random.Next(4) == 0)
            {
                Line(_random.Next(2) == 0 ? indent + "# between" : "");
            }

            var comma = index < items.Count - 1 || _random.Next(2) == 0 ? "," : "";
            Line(
                style == 1
                    ? indent + items[index].Written + comma + Comment()
                    : $"{indent}-{Blanks(1)}{items[index].Written}{Comment()}"
            );
        }

        if (style == 1)
        {
            Line((_isToml ? "" : " ") + "]" + Comment());
        }
    }

    private (string Written, string Value) Scalar(bool isInFlow)
    {
        var word = Words[_random.Next(Words.Length)];
        var plain = Plain[_random.Next(Plain.Length)];
        return _random.Next(_isToml ? 2 : 3) switch
        {
            0 when _isToml && !word.Contains('\'', StringComparison.Ordinal) => ($"'{word}'", word),
            0 when !_isToml => ($"'{word.Replace("'", "''", StringComparison.Ordinal)}'", word),
            1 or 0 => ($"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", word),
            _ => isInFlow || plain != "z" ? (plain, plain) : ("plain 文字", "plain 文字"),
        };
    }

    /// <summary>Comments and blank lines, no field's own.</summary>
    private void Between()
    {
        for (var count = _random.Next(5) / 2; count > 0; count--)
        {
            var filler = Fillers[_random.Next(Fillers.Length)];
            Line(_keepsBlanks ? Fillers[0] : filler);
        }
    }

    private string Name(string key) =>
        _random.Next(6) switch
        {
            0 => $"\"{key}\"",
            1 => $"'{key}'",
            _ => key,
        };

    private string Comment() => _random.Next(4) == 0 ? Blanks(1) + "# why 为何" : Blanks(-1);

    private string Blanks(int least) => new(' ', Math.Max(0, least + (_random.Next(3) == 0 ? 1 : 0)));

    private void Line(string line)
    {
        var lineEnd = _lineEnds[_random.Next(_lineEnds.Length)];
        _text.Append(line).Append(lineEnd);
    }

    public sealed record Field(string Key, int Start, bool IsList, bool IsMap)
    {
        /// <summary>Behind its last line's end.</summary>
        public int End { get; init; }

        public List<string> Items { get; } = [];
    }
}
