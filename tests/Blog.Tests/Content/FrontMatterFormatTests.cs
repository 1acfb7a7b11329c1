using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blog.Content;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.Content;

public sealed class FrontMatterFormatTests
{
    private static readonly ReadingSettings Settings = ReadingSettings.Of(BuiltSite.Settings, new ContentSettings());

    [Theory]
    [InlineData("+++\ntitle = 'a'\n+++\nbody")]
    [InlineData("+++  \ntitle = \"a\" # why\n+++\t\nbody")]
    [InlineData("+++\r\ntitle = 'a'\r\n+++\r\nbody")]
    [InlineData("+++\rtitle = 'a'\r+++\rbody")]
    [InlineData("+++\rx = '1'\rTITLE = '''a'''\r+++\rbody")]
    [InlineData("\uFEFF+++\ntitle = 'a'\n+++\nbody")]
    [InlineData("\n \n+++\ntitle = 'a'\n+++\nbody")]
    [InlineData("+++\nTitle = 'b'\ntitle = 'a'\n+++\nbody")]
    [InlineData("{\"title\": \"a\"}\nbody")]
    [InlineData("{\n  \"TITLE\": \"a\",\n  \"x\": \"}{\\\"\"\n}\r\nbody")]
    [InlineData("\n{ \"title\": \"b\", \"title\": \"a\" } \nbody")]
    [InlineData("{\r\"title\": \"\\u0061\"\r}\rbody")]
    public void M1_F18_F19_a_title_is_read_in_each_format_and_its_body_begins_behind_it(string text)
    {
        Assert.Equal("a", Read(text).FrontMatter?.Title);
        Assert.Equal("body", PageText.Of(Encoding.UTF8.GetBytes(text)).Body);
    }

    [Theory]
    [InlineData("+++\n+++\nbody")]
    [InlineData("{}\nbody")]
    [InlineData("{}body")]
    public void M2_empty_front_matter_is_front_matter(string text)
    {
        var reading = Read(text);
        Assert.NotNull(reading.FrontMatter);
        Assert.Empty(reading.Problems);
        Assert.Equal("body", PageText.Of(Encoding.UTF8.GetBytes(text)).Body);
    }

    [Theory]
    [InlineData("+++\ntitle = 'a'\n", "fm-unclosed", 1, 1)]
    [InlineData("+++\ntitle = 'a'\n++++\n", "fm-unclosed", 1, 1)]
    [InlineData("\n{\"title\": \"a\"\n", "fm-unclosed", 2, 1)]
    [InlineData("+++\ntitle = a\n+++\n", "fm-syntax", 2, 9)]
    [InlineData("+++\ntitle: a\n+++\n", "fm-syntax", 2, 6)]
    [InlineData("+++\nx = 1\r\ntitle = 'a\n+++\n", "fm-syntax", 3, 11)]
    [InlineData("+++\ntitle = 'a'\ntitle = 'b'\n+++\n", "fm-syntax", 3, 1)]
    [InlineData("+++\na = {b = 1, b = 2}\n+++\n", "fm-syntax", 2, 13)]
    [InlineData("+++\na = 1\n[a]\nb = 1\n+++\n", "fm-syntax", 3, 1)]
    [InlineData("+++\ntags = [\n'a'\n+++\n", "fm-syntax", 4, 1)]
    [InlineData("{\"title\": }\n", "fm-syntax", 1, 11)]
    [InlineData("{\"标题\": 1,\n\"标\": x}\n", "fm-syntax", 2, 6)]
    [InlineData("{\"a\": 1,}\n", "fm-syntax", 1, 9)]
    public void M3_M5_M6_what_cannot_be_read_is_named_with_its_place(string text, string code, int line, int column)
    {
        var reading = Read(text);
        Assert.Null(reading.FrontMatter);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((code, line, column), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("+++\nTags = ['u']\ntags = ['v']\n+++\n", 3, 1)]
    [InlineData("{\"Tags\": [\"u\"],\n \"tags\": [\"v\"]}\n", 2, 2)]
    public void M7_of_two_spellings_the_last_one_counts(string text, int line, int column)
    {
        var reading = Read(text);
        Assert.Equal(["v"], reading.FrontMatter?.Tags);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(("fm-duplicate-key", line, column), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("a = ", '[', 60_000)]
    [InlineData("a = ", '{', 60_000)]
    [InlineData("a = ", '[', 21)]
    [InlineData("a", '.', 30_000)]
    public void M9_deep_TOML_costs_neither_time_nor_stack(string start, char bracket, int count)
    {
        var text = $"+++\n{start}{new string(bracket, count)}\n+++\n";
        var clock = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal("fm-too-complex", Assert.Single(Read(text).Problems).Code);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(clock), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void M9_many_values_are_too_complex()
    {
        Assert.Equal("fm-too-complex", Read($"+++\na = [{Many("1")}]\n+++\n").Problems[0].Code);
        Assert.Equal("fm-too-complex", Read($"{{\"a\": [{Many("1")}]}}").Problems[0].Code);
        Assert.Equal(
            "fm-too-complex",
            Read("{\"a\": " + new string('[', 30) + new string(']', 30) + "}").Problems[0].Code
        );
        Assert.Equal("fm-too-complex", Read("+++\na = '" + new string('x', 70_000) + "'\n+++\n").Problems[0].Code);

        static string Many(string item) => string.Join(',', Enumerable.Repeat(item, 10_001));
    }

    [Fact]
    public void M13_tables_and_dotted_keys_become_maps()
    {
        var page = Read(
            """
            +++
            title = "a"
            menu.main.weight = 3
            thumbnail = { src = "img/x.png", visibility = ["post"] }
            [more]
            deep.er = true
            [[items]]
            name = "one"
            [[items]]
            name = "two"
            [items.own]
            n = 1
            +++
            """
        ).FrontMatter;
        Assert.Equal(("main", (int?)3), (page?.Menu[0].Menu, page?.Menu[0].Weight));
        Assert.Equal(("img/x.png", (bool?)false), (page?.Thumbnail?.Source, page?.Thumbnail?.InLists));
        var more = Assert.IsType<FrontMatterMap>(page?.Params["more"]);
        var deep = Assert.IsType<FrontMatterMap>(more.Find("deep")?.Value);
        Assert.Equal(ScalarKind.True, Assert.IsType<FrontMatterScalar>(deep.Find("er")?.Value).Kind);
        var items = Assert.IsType<FrontMatterList>(page?.Params["items"]);
        Assert.Equal(2, items.Items.Length);
        Assert.NotNull(Assert.IsType<FrontMatterMap>(items.Items[1]).Find("own"));
    }

    [Theory]
    [InlineData("2025-01-31T14:20:47Z", "2025-01-31T14:20:47+00:00")]
    [InlineData("2025-01-31t14:20:47z", "2025-01-31T14:20:47+00:00")]
    [InlineData("2025-01-31T14:20:47+08:00", "2025-01-31T14:20:47+08:00")]
    [InlineData("2025-01-31 14:20:47.5+08:00", "2025-01-31T14:20:47+08:00")]
    [InlineData("2025-01-31T14:20:47", "2025-01-31T14:20:47+00:00")]
    [InlineData("2025-01-31 14:20:47", "2025-01-31T14:20:47+00:00")]
    [InlineData("2025-01-31", "2025-01-31T00:00:00+00:00")]
    [InlineData("\"2025-01-31\"", "2025-01-31T00:00:00+00:00")]
    [InlineData("1738333247", "2025-01-31T14:20:47+00:00")]
    public void D9_a_moment_of_TOML_is_a_date(string value, string moment) =>
        Assert.Equal(
            moment,
            Read($"+++\ndate = {value}\n+++\n")
                .FrontMatter?.Date?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("+++\r\ntitle = \"标题\" # c\r\ntags = ['a', \"b c\"]\r\nn = 1_000\r\n+++\r\n")]
    [InlineData("  {\r\n\"title\": \"标题\",\r\n\"tags\": [\"a\", \"b c\"], \"n\": 1000}\r\n")]
    public void A_value_knows_where_it_stands_in_the_file(string text)
    {
        var tree = FrontMatterReader.ReadTree(
            text,
            FrontMatterBlock.Find(text),
            "a.md",
            ImmutableArray.CreateBuilder<Problem>()
        );
        var title = tree.Find("title");
        var tags = Assert.IsType<FrontMatterList>(tree.Find("tags")?.Value);
        Assert.Equal("title", Slice(title?.KeySpan).Trim('"'));
        Assert.Equal("\"标题\"", Slice(title?.Value.Span));
        Assert.Equal("\"b c\"", Slice(tags.Items[1].Span));
        Assert.EndsWith("\"b c\"]", Slice(tags.Span), StringComparison.Ordinal);
        Assert.Equal(3, tags.Items[1].Span.Line);
        Assert.Equal(text.IndexOf("\"b c\"", StringComparison.Ordinal), tags.Items[1].Span.Start);

        string Slice(SourceMark? span) => span is { } mark ? text[mark.Start..mark.End] : "";
    }

    [Fact]
    public void F22_a_NUL_in_TOML_is_a_replacement_character() =>
        Assert.Equal("a\uFFFDb", Read("+++\ntitle = 'a\0b'\n+++\n").FrontMatter?.Title);

    [Fact]
    public void No_text_between_fences_ever_throws() =>
        Gen.String[Gen.Char["ab=.'\"[]{}#,:\\\n\r\t 1-TZ+标\uFFFD"], 0, 60]
            .Sample(
                lines =>
                {
                    Assert.DoesNotContain(
                        Read($"+++\n{lines}\n+++\n").Problems.Concat(Read("{" + lines + "}").Problems),
                        problem => problem.Message.Contains("Exception", StringComparison.Ordinal)
                    );
                },
                iter: Rounds.Of(3000),
                time: -1
            );

    private static FrontMatterReading Read(string text) =>
        new FrontMatterReader(Settings).Read(Encoding.UTF8.GetBytes(text), "post/a.md");
}
