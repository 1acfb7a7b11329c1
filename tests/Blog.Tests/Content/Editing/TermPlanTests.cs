using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.Content.Editing;

public sealed class TermPlanTests
{
    private static readonly TermPlan Plan = new(Edits.Terms);

    private static readonly FrontMatterReader Reader = new(
        new ReadingSettings(TimeZoneInfo.Utc, ["tags", "categories"], StrictFlags: false, MaxBytes: 1 << 20)
    );

    [Theory]
    [InlineData("tags: [Go, b]", "go", "Golang", "tags: [Golang, b]")]
    [InlineData("TAGS: [b, GO]", "Go", "C#", "TAGS: [b, C#]")]
    [InlineData("tags: [C#, b]", "c#", "C++", "tags: [C++, b]")]
    [InlineData("tags: [中文, b]", "中文", "汉语", "tags: [汉语, b]")]
    [InlineData("tags: go", "Go", "Golang", "tags: Golang")]
    [InlineData("tags: [go, rust]", "go", "Rust", "tags: [rust]")]
    [InlineData("tags: [rust, go, GO]", "go", "Rust", "tags: [rust]")]
    [InlineData("tags: [go, Go]", "go", "GO", "tags: [GO]")]
    [InlineData("tags: [yes, b]", "true", "yes", "tags: [\"yes\", b]")]
    [InlineData("tags: [a b, c]", "a-b", "x", "tags: [x, c]")]
    [InlineData("tags: [go, b]", "go", null, "tags: [b]")]
    [InlineData("tags: go", "go", null, "tags: []")]
    [InlineData("cascade: {tags: [go]}", "go", "x", "cascade: {tags: [x]}")]
    [InlineData(
        "cascade:\n- tags: go\n- a: 1\n- Tags: [b, Go]",
        "go",
        "x",
        "cascade:\n- tags: x\n- a: 1\n- Tags: [b, x]"
    )]
    [InlineData("tags:\n- go\ncascade:\n  tags:\n  - go\n  - b", "go", null, "tags: []\ncascade:\n  tags:\n  - b")]
    [InlineData("Tags: [go]\ntags: [go]", "go", "x", "Tags: [go]\ntags: [x]")]
    public void A_term_is_renamed_merged_or_deleted(string yaml, string term, string? name, string expected) =>
        Assert.Equal($"---\n{expected}\n---\ngo", Assert.IsType<TermOutcome.Planned>(Of(yaml, term, name)).Post.Text);

    [Theory]
    [InlineData("tags: [b]", "go", "x")]
    [InlineData("categories: [go]", "go", "x")]
    [InlineData("tags: [go]", "go", "go")]
    [InlineData("tags: {go: 1}", "go", "x")]
    [InlineData("title: &x go\nb: *x", "go", "x")]
    [InlineData("tags: [&x b]\nb: *x", "go", null)]
    public void A_file_that_does_not_name_the_term_is_left(string yaml, string term, string? name) =>
        Assert.IsType<TermOutcome.Untouched>(Of(yaml, term, name));

    [Theory]
    [InlineData("a: 1\ntags: [&x go]\nb: *x", 3)]
    [InlineData("a: 1\ntags: [go, b,\n c]", 3)]
    [InlineData("{tags: [go]}", 2)]
    [InlineData("tags: [go, {b: c}]", 2)]
    [InlineData("tags: [go", 3)]
    public void A_file_that_cannot_be_touched_is_named_with_its_line(string yaml, int line) =>
        Assert.Equal(line, Assert.IsType<TermOutcome.Refused>(Of(yaml, "go", "x")).Line);

    [Fact]
    public void A_dry_run_lists_the_lines_before_and_after()
    {
        Assert.Equal(
            [
                new ChangedLine(3, "tags: [go, b] # c", "tags: [x, b] # c"),
                new ChangedLine(5, "  tags: go", "  tags: x"),
            ],
            LinesOf("a: 1\ntags: [go, b] # c\ncascade:\n  tags: go", "go", "x")
        );
        Assert.Equal([new ChangedLine(4, "  - go", null)], LinesOf("a: 1\ntags:\n  - go\n  - b", "go", null));
    }

    [Fact]
    public void In_TOML_too()
    {
        var planned = Assert.IsType<TermOutcome.Planned>(
            Plan.Of(PostText.New("+++\ntags = ['Go']\n[[cascade]]\ntags = 'go'\n+++\n"), "tags", "go", "x")
        );
        Assert.Equal("+++\ntags = ['x']\n[[cascade]]\ntags = 'x'\n+++\n", planned.Post.Text);
    }

    [Fact]
    public void The_site_reads_the_terms_that_were_asked_for() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var post = PostText.Of(new WrittenPost(random, random.Next(2) == 0).ToBytes());
                var before = TagsOf(post);
                if (before.IsEmpty)
                {
                    return;
                }

                var term = before[random.Next(before.Length)];
                var name =
                    random.Next(3) == 0
                        ? null
                        : before[random.Next(before.Length)] + (random.Next(2) == 0 ? "" : "-new");
                var outcome = Plan.Of(post, "TAGS", term.ToUpperInvariant(), name);
                var after = outcome is TermOutcome.Planned planned ? TagsOf(planned.Post) : before;
                var expected = before.Where(tag => !IsSame(tag, term)).ToList();
                if (name is not null && !expected.Exists(tag => IsSame(tag, name)))
                {
                    expected.Add(name);
                }

                Assert.False(outcome is TermOutcome.Refused, $"{outcome}\n{post.Text}");
                Assert.Equal(expected.Order(StringComparer.Ordinal), after.Order(StringComparer.Ordinal));
            },
            iter: Rounds.Of(500),
            time: -1
        );

    private static bool IsSame(string one, string other) => Edits.Terms.TermOf(one) == Edits.Terms.TermOf(other);

    private static ImmutableArray<string> TagsOf(PostText post) =>
        Reader.Read(post.ToBytes(), "a.md").FrontMatter?.Tags ?? [];

    private static TermOutcome Of(string yaml, string term, string? name) =>
        Plan.Of(PostText.New($"---\n{yaml}\n---\ngo"), "tags", term, name);

    private static ImmutableArray<ChangedLine> LinesOf(string yaml, string term, string? name) =>
        ChangedLine.Between(
            $"---\n{yaml}\n---\ngo",
            Assert.IsType<TermOutcome.Planned>(Of(yaml, term, name)).Post.Text
        );
}
