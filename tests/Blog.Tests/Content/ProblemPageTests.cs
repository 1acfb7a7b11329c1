using System.Text.RegularExpressions;
using Blog.Tests.Support;

namespace Blog.Tests.Content;

public sealed partial class ProblemPageTests
{
    [Fact]
    public void Every_code_stands_in_the_documentation_and_no_other()
    {
        var written = Row().Matches(Repository.Read("docs/problems.md")).Select(Code).ToList();
        var given = Repository
            .Files("src", ".cs")
            .SelectMany(file => Given().Matches(file.Text))
            .Select(Code)
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(
            given.SetEquals(written),
            $"Missing: {string.Join(' ', given.Except(written))}. Too much: {string.Join(' ', written.Except(given))}."
        );
        Assert.Equal(written.Distinct(StringComparer.Ordinal), written);
    }

    private static string Code(Match match) => match.Groups["code"].Value;

    /// <summary>A row of a table: the code, then one or two levels.</summary>
    [GeneratedRegex(
        @"^\| `(?<code>[a-z0-9-]+)` \| (error|warning|info)(, (warning|info))? \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Row();

    /// <summary>The first argument of what makes a problem, a choice of two of them, and the constant.</summary>
    [GeneratedRegex(
        """
            ((\b(Problem|Finding|FrontMatterFault|Report)|(?<==>\s*)new)\((\s*[\w.]+,)?\s*|const\s+string\s+Code\s*=\s*)"(?<code>[a-z0-9-]+)"
            | "(?<code>[a-z0-9-]+)"(?=(\s*:\s*"[a-z0-9-]+")?,\s*Severity\.\w+,)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Given();
}
