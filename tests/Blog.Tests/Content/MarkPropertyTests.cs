using System.Collections.Immutable;
using System.Text;
using Blog.Content;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.Content;

/// <summary>Whatever stands in front matter, each value's mark is the text it was written as, so that a writer can put another in its place.</summary>
public sealed class MarkPropertyTests
{
    private static readonly string[] Words = ["a", "标题", "two words", "it's", "x-1", "C#", "a: b", "é𠀀"];

    [Theory]
    [InlineData("yaml")]
    [InlineData("toml")]
    [InlineData("json")]
    public void Each_mark_is_the_text_of_its_value_and_all_of_them_make_the_file(string format) =>
        Gen.Int.Sample(
            seed =>
            {
                var writer = new Writer(new Random(seed), format);
                var text = writer.Write();
                var tree = FrontMatterReader.ReadTree(
                    text,
                    FrontMatterBlock.Find(text),
                    "a.md",
                    ImmutableArray.CreateBuilder<Problem>()
                );
                var marks = new List<SourceMark>();
                Collect(tree, marks);
                var inOrder = marks.OrderBy(mark => mark.Start).ToList();
                Assert.Equal(writer.Values, inOrder.Select(mark => text[mark.Start..mark.End]));

                // Other text in place of each value, then the old one again, gives the file's very bytes.
                var rebuilt = new StringBuilder();
                var position = 0;
                foreach (var (mark, value) in inOrder.Zip(writer.Values))
                {
                    rebuilt.Append(text, position, mark.Start - position).Append(value);
                    position = mark.End;
                    var before = text.AsSpan(0, mark.Start);
                    Assert.Equal(before.Count('\n') + 1, mark.Line);
                    Assert.Equal(mark.Start - before.LastIndexOf('\n'), mark.Column);
                }

                Assert.Equal(text, rebuilt.Append(text, position, text.Length - position).ToString());
            },
            iter: Rounds.Of(500),
            time: -1
        );

    /// <summary>Of all single values, wherever they lie.</summary>
    private static void Collect(FrontMatterNode node, List<SourceMark> marks)
    {
        switch (node)
        {
            case FrontMatterScalar scalar:
                marks.Add(scalar.Span);
                break;
            case FrontMatterList list:
                list.Items.ToList().ForEach(item => Collect(item, marks));
                break;
            case FrontMatterMap map:
                map.Entries.ToList().ForEach(entry => Collect(entry.Value, marks));
                break;
        }
    }

    /// <summary>Writes front matter as people do: blanks, comments, quotes, lists and maps in every form.</summary>
    private sealed class Writer(Random random, string format)
    {
        private readonly StringBuilder _text = new();
        private readonly string _end = random.Next(3) == 0 ? "\r\n" : "\n";

        public List<string> Values { get; } = [];

        public string Write()
        {
            var fence = format switch
            {
                "yaml" => "---",
                "toml" => "+++",
                _ => "",
            };
            _text.Append(format == "json" ? "{" + _end : fence + _end);
            var count = random.Next(1, 6);
            for (var index = 0; index < count; index++)
            {
                WriteEntry($"k{index}", isLast: index == count - 1);
            }

            return _text.Append(format == "json" ? "}" : fence).Append(_end).Append("Text.").Append(_end).ToString();
        }

        private void WriteEntry(string key, bool isLast)
        {
            _text.Append(
                format switch
                {
                    "yaml" => $"{key}:{Blanks(1)}",
                    "toml" => $"{key}{Blanks(0)}={Blanks(0)}",
                    _ => $"{Blanks(0)}\"{key}\"{Blanks(0)}:{Blanks(0)}",
                }
            );
            if (format == "yaml" && random.Next(4) == 0)
            {
                WriteBlockList();
            }
            else
            {
                WriteValue(depth: 0);
                _text.Append(format == "json" && !isLast ? "," : "");
                _text.Append(format != "json" && random.Next(4) == 0 ? " # why" : "").Append(_end);
            }
        }

        private void WriteBlockList()
        {
            _text.Append(_end);
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                _text.Append("  - ");
                WriteScalar();
                _text.Append(_end);
            }
        }

        private void WriteValue(int depth)
        {
            switch (depth < 2 ? random.Next(4) : 0)
            {
                case 2:
                    _text.Append('[').Append(Blanks(0));
                    for (var count = random.Next(1, 4); count > 0; count--)
                    {
                        WriteValue(depth + 1);
                        _text.Append(count > 1 ? "," + Blanks(1) : Blanks(0));
                    }

                    _text.Append(']');
                    break;
                case 3:
                    _text.Append('{').Append(Blanks(0));
                    for (var count = random.Next(1, 3); count > 0; count--)
                    {
                        _text.Append(
                            format switch
                            {
                                "yaml" => $"m{count}: ",
                                "toml" => $"m{count} = ",
                                _ => $"\"m{count}\": ",
                            }
                        );
                        WriteValue(depth + 1);
                        _text.Append(count > 1 ? "," + Blanks(1) : Blanks(0));
                    }

                    _text.Append('}');
                    break;
                default:
                    WriteScalar();
                    break;
            }
        }

        private void WriteScalar()
        {
            var word = Words[random.Next(Words.Length)];
            var value = random.Next(6) switch
            {
                0 => "true",
                1 => random.Next(-9, 9999).ToString(System.Globalization.CultureInfo.InvariantCulture),
                2 when format == "toml" => $"'{word.Replace("'", "", StringComparison.Ordinal)}'",
                2 when format == "yaml" => $"'{word.Replace("'", "''", StringComparison.Ordinal)}'",
                3 when format == "yaml" => "plain 文字",
                4 when format == "toml" => "2025-01-31T14:20:47+08:00",
                _ => $"\"{word}\\n\"",
            };
            Values.Add(value);
            _text.Append(value);
        }

        private string Blanks(int least) => new(' ', least + (random.Next(3) == 0 ? 1 : 0));
    }
}
