using System.Text.Json;
using Blog.Cli;
using Blog.Content;

namespace Blog.Tests.Cli;

public sealed class ProblemWriterTests
{
    private static readonly Problem[] Problems =
    [
        new("flag-value", Severity.Warning, "post/b.md", 4, 7, "toc: 'ja' is no flag."),
        new("fm-syntax", Severity.Error, "post/a, b:c%.md", 12, 1, "100 % wrong:\nsee 中."),
        new("weight-value", Severity.Info, "post/b.md", 2, 0, "weight: fine"),
        new("utf8", Severity.Error, "post/b.md", 0, 0, "not UTF-8"),
    ];

    [Fact]
    public async Task Text_is_a_line_for_each_problem_by_file_and_line() =>
        Assert.Equal(
            """
            post/a, b:c%.md:12:1: error: 100 % wrong:\u000asee 中.
            post/b.md:0:0: error: not UTF-8
            post/b.md:2:0: info: weight: fine
            post/b.md:4:7: warning: toc: 'ja' is no flag.

            """,
            await WrittenAsync(ProblemFormat.Text)
        );

    [Fact]
    public async Task Github_gets_commands_that_no_name_can_break() =>
        Assert.Equal(
            """
            ::error file=my/content/post/a%2C b%3Ac%25.md,line=12,col=1,title=fm-syntax::100 %25 wrong:\u000asee 中.
            ::error file=my/content/post/b.md,title=utf8::not UTF-8
            ::notice file=my/content/post/b.md,line=2,title=weight-value::weight: fine
            ::warning file=my/content/post/b.md,line=4,col=7,title=flag-value::toc: 'ja' is no flag.

            """,
            await WrittenAsync(ProblemFormat.GitHub)
        );

    [Fact]
    public async Task Json_is_one_array_that_holds_everything()
    {
        using var json = JsonDocument.Parse(await WrittenAsync(ProblemFormat.Json));
        Assert.Equal(4, json.RootElement.GetArrayLength());
        var first = json.RootElement[0];
        Assert.Equal("post/a, b:c%.md", first.GetProperty("file").GetString());
        Assert.Equal(12, first.GetProperty("line").GetInt32());
        Assert.Equal(1, first.GetProperty("column").GetInt32());
        Assert.Equal("error", first.GetProperty("level").GetString());
        Assert.Equal("fm-syntax", first.GetProperty("code").GetString());
        Assert.Equal("100 % wrong:\nsee 中.", first.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData(ProblemFormat.Text, "")]
    [InlineData(ProblemFormat.GitHub, "")]
    [InlineData(ProblemFormat.Json, "[]\n")]
    public async Task No_problem_is_nothing_or_an_empty_array(ProblemFormat format, string expected) =>
        Assert.Equal(expected, await WrittenAsync(format, []));

    private static async Task<string> WrittenAsync(ProblemFormat format, Problem[]? problems = null)
    {
        await using var output = new StringWriter();
        var writer = new ProblemWriter(output, "my/content");
        await writer.WriteAsync(problems ?? Problems, format, TestContext.Current.CancellationToken);
        return output.ToString();
    }
}
