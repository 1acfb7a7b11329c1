using System.Text.RegularExpressions;
using Blog.Tests.Support;

namespace Blog.Tests.Theming;

/// <summary>What holds for every style sheet of ours (look.md 3.3).</summary>
public sealed partial class StyleRuleTests
{
    [Fact]
    public void A_style_names_no_left_and_no_right() => Expect.Nothing(Found(Side()));

    [Fact]
    public void A_style_asks_no_host_and_forces_nothing() => Expect.Nothing(Found(Forced()));

    [Fact]
    public void Only_the_two_weights_that_every_font_has_are_used() => Expect.Nothing(Found(Weight()));

    [Fact]
    public void Nothing_moves_for_those_who_want_no_motion()
    {
        // Motion stands in one file, behind the question whether it is wanted.
        Expect.Nothing(
            Found(Motion()).Where(found => !found.StartsWith("src/Blog/Styles/90-modes.css", StringComparison.Ordinal))
        );
        var modes = Repository.Read("src/Blog/Styles/90-modes.css");
        var wanted = modes.IndexOf("(prefers-reduced-motion: no-preference)", StringComparison.Ordinal);
        Assert.True(wanted >= 0 && wanted < Motion().Match(modes).Index);
    }

    private static IEnumerable<string> Found(Regex rule) =>
        from sheet in Repository.Files("src/Blog", ".css")
        where !sheet.Path.Contains("/Math/", StringComparison.Ordinal)
        from line in Comment().Replace(sheet.Text, "").Split('\n')
        where rule.IsMatch(line)
        select $"{sheet.Path}: {line.Trim()}";

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!--)\b(left|right)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Side();

    [GeneratedRegex(@"!important|//|url\(", RegexOptions.None, 1000)]
    private static partial Regex Forced();

    [GeneratedRegex(@"font-weight:(?! (400|700);)|text-transform", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weight();

    [GeneratedRegex(@"\b(transition|animation|scroll-behavior):", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Motion();
}
