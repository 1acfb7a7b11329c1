using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Tests.Content.Markup;

/// <summary>
/// Runs <c>Specs/*.md</c>. Words behind <c>example</c> switch settings away from their defaults; see <see cref="SettingsFor"/>.
/// </summary>
public sealed class MarkdownSpecTests
{
    private const string Fence = "````````";

    public static TheoryData<string> Examples
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var file in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
            {
                foreach (var example in MarkdownExample.ReadAll(File.ReadAllLines(file), Fence))
                {
                    names.Add($"{Path.GetFileName(file)}:{example.Line}");
                }
            }

            return names;
        }
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Specs");

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_spec_holds(string name)
    {
        var parts = name.Split(':');
        var lines = File.ReadAllLines(Path.Combine(Folder, parts[0]));
        var example = MarkdownExample
            .ReadAll(lines, Fence)
            .Single(candidate =>
                candidate.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) == parts[1]
            );

        var source = Bodies.Source with { MathJax = example.Switches.Contains("maths") };
        var body = new MarkdownRenderer(SettingsFor(example.Switches), summaryLength: 70).Render(
            example.Text,
            1,
            source
        );

        Assert.Equal(HtmlTree.Of(example.Html), HtmlTree.Of(body.Html));
    }

    private static MarkupSettings SettingsFor(IReadOnlyCollection<string> switches) =>
        new()
        {
            UnsafeHtml = switches.Contains("unsafe"),
            Emoji = switches.Contains("emoji"),
            CjkEmphasis = !switches.Contains("goldmark"),
            Typographer = !switches.Contains("plain"),
            Linkify = !switches.Contains("no-linkify"),
            Strikethrough = !switches.Contains("no-strikethrough"),
            Table = !switches.Contains("no-table"),
            TaskList = !switches.Contains("no-task-list"),
            Footnote = !switches.Contains("no-footnote"),
            DefinitionList = !switches.Contains("no-definition-list"),
            Insert = switches.Contains("insert"),
            Mark = switches.Contains("mark"),
            Subscript = switches.Contains("subscript"),
            Superscript = switches.Contains("superscript"),
            EscapedSpace = switches.Contains("escaped-space"),
            AutoHeadingId = !switches.Contains("no-heading-ids"),
            TitleAttributes = !switches.Contains("no-title-attributes"),
            HardWraps = switches.Contains("wraps"),
            EastAsianLineBreaks = switches.Contains("wide"),
            BlockAttributes = switches.Contains("attributes"),
            HeadingIds =
                switches.Contains("ascii") ? HeadingIdStyle.GitHubAscii
                : switches.Contains("blackfriday") ? HeadingIdStyle.Blackfriday
                : HeadingIdStyle.GitHub,
        };
}
