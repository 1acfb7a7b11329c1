using System.Globalization;
using Blog.Content.Editing;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.Content.Editing;

public sealed class TextDiffTests
{
    [Fact]
    public void Lines_are_kept_added_and_removed_with_their_numbers() =>
        Assert.Equal(
            [
                new DiffLine(DiffKind.Kept, "a", 1, 1),
                new DiffLine(DiffKind.Removed, "b", 2, null),
                new DiffLine(DiffKind.Added, "x", null, 2),
                new DiffLine(DiffKind.Added, "y", null, 3),
                new DiffLine(DiffKind.Kept, "c", 3, 4),
            ],
            TextDiff.Of("a\nb\nc\n", "a\nx\ny\nc\n")
        );

    [Fact]
    public void Long_runs_that_stayed_are_folded()
    {
        var before = string.Concat(Enumerable.Range(1, 30).Select(number => $"{number}\n"));
        var diff = TextDiff.Of(before, before.Replace("\n15\n", "\nx\n", StringComparison.Ordinal));
        Assert.Equal(
            [
                new DiffLine(DiffKind.Folded, "", 1, 1, 11),
                new DiffLine(DiffKind.Kept, "12", 12, 12),
                new DiffLine(DiffKind.Kept, "13", 13, 13),
                new DiffLine(DiffKind.Kept, "14", 14, 14),
                new DiffLine(DiffKind.Removed, "15", 15, null),
                new DiffLine(DiffKind.Added, "x", null, 15),
                new DiffLine(DiffKind.Kept, "16", 16, 16),
                new DiffLine(DiffKind.Kept, "17", 17, 17),
                new DiffLine(DiffKind.Kept, "18", 18, 18),
                new DiffLine(DiffKind.Folded, "", 19, 19, 12),
            ],
            diff
        );
    }

    [Fact]
    public void The_same_text_has_no_lines_and_another_line_end_is_a_difference()
    {
        Assert.Empty(TextDiff.Of("a\n", "a\n"));
        Assert.Equal([DiffKind.Removed, DiffKind.Added], TextDiff.Of("a\n", "a\r\n").Select(line => line.Kind));
        Assert.Equal([DiffKind.Removed, DiffKind.Added], TextDiff.Of("a\n", "a").Select(line => line.Kind));
    }

    [Fact]
    public void All_lines_of_both_texts_are_there_in_order() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var (before, after) = (AnyText(random), AnyText(random));
                var diff = TextDiff.Of(string.Join('\n', before), string.Join('\n', after));
                if (!diff.IsEmpty)
                {
                    AssertSide(before, [.. diff.Where(line => line.Before is not null)], line => line.Before);
                    AssertSide(after, [.. diff.Where(line => line.After is not null)], line => line.After);
                }
            },
            iter: Rounds.Of(1_000),
            time: -1
        );

    private static void AssertSide(string[] text, DiffLine[] lines, Func<DiffLine, int?> numberOf)
    {
        var next = 1;
        foreach (var line in lines)
        {
            Assert.Equal(next, numberOf(line));
            Assert.True(line.Kind == DiffKind.Folded || line.Text == text[next - 1]);
            next += line.Count;
        }

        Assert.Equal(text.Length + 1, next);
    }

    private static string[] AnyText(Random random) =>
        [
            .. Enumerable
                .Range(0, random.Next(1, 40))
                .Select(number => (random.Next(8) == 0 ? -1 : number).ToString(CultureInfo.InvariantCulture)),
        ];
}
