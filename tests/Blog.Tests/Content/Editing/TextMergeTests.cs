using System.Diagnostics;
using Blog.Content.Editing;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.Content.Editing;

public sealed class TextMergeTests
{
    private static readonly string[] Lines = ["a\n", "b\n", "c\r\n", "d\n", "\n", "e\r", "标题\n", "a\r\n"];

    [Theory]
    [InlineData("1\n2\n3\n", "1x\n2\n3\n", "1\n2\n3y\n", "1x\n2\n3y\n")]
    [InlineData("1\n2\n3\n", "1\n2\n3\n4\n", "0\n1\n2\n3\n", "0\n1\n2\n3\n4\n")]
    [InlineData("1\n2\n3\n", "2\n3\n", "1\n2\n", "2\n")]
    [InlineData("1\n2\n3\n", "1\nx\n3\n", "1\nx\n3\n4\n", "1\nx\n3\n4\n")]
    [InlineData("1\r\n2\n3", "1\r\n2\n3x", "0\n2\n3", "0\n2\n3x")]
    [InlineData("1\n2\n3\n", "1x\n2\n3\n", "1y\n2\n3\n", null)]
    [InlineData("1\n2\n3\n", "1\nx\n2\n3\n", "1\ny\n2\n3\n", null)]
    [InlineData("1\n2\n3\n", "1x\n2\n3\n", "1\n2y\n3\n", null)]
    [InlineData("1\n2\n", "1\n2\n3\n", "1\n2\n4\n", null)]
    [InlineData("1\n2\n3\n", "1\n3\n", "1\n2x\n3\n", null)]
    [InlineData("", "a\n", "b\n", null)]
    public void Two_edits_become_one_where_they_do_not_touch(string origin, string mine, string theirs, string? merged)
    {
        Assert.Equal(merged is not null, TextMerge.TryMerge(origin, mine, theirs, out var one));
        Assert.Equal(merged, one);
        Assert.Equal(merged is not null, TextMerge.TryMerge(origin, theirs, mine, out var other));
        Assert.Equal(merged, other);
    }

    [Fact]
    public void The_laws_of_a_merge_hold() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var (origin, edit) = (AnyText(random), AnyText(random));
                Assert.Equal(edit, Merged(origin, origin, edit));
                Assert.Equal(edit, Merged(origin, edit, origin));
                Assert.Equal(edit, Merged(origin, edit, edit));
            },
            iter: Rounds.Of(2_000),
            time: -1
        );

    [Fact]
    public void A_clean_merge_holds_each_edit_and_no_more()
    {
        var clean = 0;
        Gen.Int.Sample(
            seed =>
            {
                // Lines that no other is like say where each one went.
                var random = new Random(seed);
                string[] origin = [.. Enumerable.Range(0, random.Next(1, 12)).Select(number => $"line {number}\n")];
                var (mine, theirs) = (Edited(random, origin, "mine"), Edited(random, origin, "theirs"));
                if (Merged(string.Concat(origin), string.Concat(mine), string.Concat(theirs)) is not { } merged)
                {
                    return;
                }

                Interlocked.Increment(ref clean);
                var lines = merged
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => line + "\n")
                    .ToList();
                Assert.Equal(
                    origin.Where(line => mine.Contains(line) && theirs.Contains(line)),
                    lines.Where(line => origin.Contains(line))
                );
                Assert.Equal(
                    mine.Except(origin),
                    lines.Where(line => line.StartsWith("mine", StringComparison.Ordinal))
                );
                Assert.Equal(
                    theirs.Except(origin),
                    lines.Where(line => line.StartsWith("theirs", StringComparison.Ordinal))
                );
            },
            iter: Rounds.Of(2_000),
            time: -1
        );
        Assert.True(clean > 100, $"{clean} clean merges");
    }

    [Fact]
    public void A_conflict_is_the_same_from_both_sides() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var origin = AnyText(random);
                var (mine, theirs) = (Changed(random, origin), Changed(random, origin));
                Assert.Equal(Merged(origin, mine, theirs), Merged(origin, theirs, mine));
            },
            iter: Rounds.Of(1_000),
            time: -1
        );

    [Fact]
    public void Over_5000_lines_that_differ_are_not_merged()
    {
        var origin = Numbered(0, 6_000);
        var few = "first\n" + origin;
        var many = Numbered(10_000, 6_000);
        var started = Stopwatch.GetTimestamp();
        Assert.False(TextMerge.TryMerge(origin, few, many, out _));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));

        // Many lines that are the same are no matter.
        Assert.Equal("first\n" + origin + "last\n", Merged(origin, few, origin + "last\n"));

        static string Numbered(int first, int count) =>
            string.Concat(Enumerable.Range(first, count).Select(number => $"{number}\n"));
    }

    private static string? Merged(string origin, string mine, string theirs) =>
        TextMerge.TryMerge(origin, mine, theirs, out var merged) ? merged : null;

    private static string AnyText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => Lines[random.Next(Lines.Length)]))
        + (random.Next(3) == 0 ? "no end" : "");

    private static string Changed(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        return text[..at] + Lines[random.Next(Lines.Length)] + text[Math.Min(text.Length, at + random.Next(3))..];
    }

    private static List<string> Edited(Random random, string[] origin, string who)
    {
        var lines = origin.ToList();
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var at = random.Next(lines.Count + 1);
            if (at < lines.Count && random.Next(2) == 0)
            {
                lines.RemoveAt(at);
            }

            if (random.Next(3) > 0)
            {
                lines.Insert(at, $"{who} {count}\n");
            }
        }

        return lines;
    }
}
