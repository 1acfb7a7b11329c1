using System.Text.RegularExpressions;
using Blog.Accounts;
using Blog.Admin;
using Blog.Comments;
using Blog.Content;
using Blog.History;
using Blog.Pages.Admin;
using Blog.Tests.Support;
using Blog.Theming;

namespace Blog.Tests.Theming;

public sealed partial class StaffTextsTests
{
    private static StaffTexts English => StaffTexts.For([]);

    private static StaffTexts Chinese => StaffTexts.For(["zh"]);

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Assert.Equal(English.All.Keys.Order(StringComparer.Ordinal), Chinese.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_have_the_same_places() =>
        Expect.Nothing(
            English.All.Keys.Where(key =>
                !PlacesOf(English[key]).SequenceEqual(PlacesOf(Chinese[key]), StringComparer.Ordinal)
            )
        );

    [Fact]
    public void No_text_is_there_for_nothing()
    {
        var source = string.Concat(
            Repository
                .Files("src/Blog", ".cs")
                .Concat(Repository.Files("src/Blog", ".cshtml"))
                .Select(file => file.Text)
        );
        var made = Made().ToHashSet(StringComparer.Ordinal);
        Expect.Nothing(
            English.All.Keys.Where(key =>
                !made.Contains(key)
                && !source.Contains($"\"{KeyWithoutForm().Replace(key, "")}\"", StringComparison.Ordinal)
            )
        );
        Expect.Nothing(made.Where(key => !English.All.ContainsKey(key)));
    }

    /// <summary>Keys that are put together of a beginning and a name.</summary>
    private static IEnumerable<string> Made() =>
        [
            .. Enum.GetNames<AccountFault>().Select(name => "fault_" + name),
            .. Enum.GetNames<Role>().SelectMany(name => (string[])["role_" + name, "role_may_" + name]),
            .. Enum.GetNames<AdminScreen>().Select(name => "screen_" + name),
            .. Enum.GetNames<PageState>().Select(name => "post_is_" + name),
            .. Enum.GetNames<ActKind>().Select(name => "act_" + name),
            .. Enum.GetNames<Severity>()
                .SelectMany(name => (string[])["level_" + name, "levels_" + name, "level_means_" + name]),
            .. Enum.GetNames<SettingsSection>().Select(name => "part_" + name),
            .. Enum.GetNames<SettingLayer>().Select(name => "layer_" + name),
            .. Enum.GetValues<SettingsSection>()
                .SelectMany(section => SettingsSections.KeysOf(section))
                .Select(SettingsSections.NameOf)
                .SelectMany(name => (string[])["set_" + name, "help_" + name]),
            .. Enum.GetNames<TroubleKind>().SelectMany(name => (string[])["trouble_" + name, "remedy_" + name]),
            .. Enum.GetNames<PageState>().Select(name => "state_" + name),
            .. Enum.GetNames<PostSort>().Select(name => "sort_" + name),
            .. Enum.GetNames<BulkKind>()
                .SelectMany(name => (string[])["bulk_" + name, "bulk_done_" + name, $"bulk_done_{name}_one"]),
            .. Enum.GetNames<CommentState>()
                .SelectMany(name =>
                    (string[])
                        [
                            "comments_" + name,
                            "comments_do_" + name,
                            "comments_done_" + name,
                            $"comments_done_{name}_one",
                            "comments_none_" + name,
                        ]
                ),
            .. Enum.GetNames<HoldReason>().Select(name => "comments_held_" + name),
            .. Enum.GetNames<CommentEnd>().Select(name => "comments_end_" + name),
            .. Enum.GetNames<EditOutcome>()
                .Where(name => name.StartsWith("Bad", StringComparison.Ordinal))
                .Select(name => "comments_fault_" + name),
            "taxonomy_tags",
            "taxonomy_categories",
            .. Enum.GetNames<TermChoice>().Select(name => "terms_" + name),
            .. Enum.GetNames<TermAct>()
                .SelectMany(name =>
                    (string[])["term_" + name, "term_do_" + name, "term_done_" + name, "term_title_" + name]
                ),
            "term_to_Rename",
            "term_to_Merge",
            "user_Suspend",
            "user_Restore",
        ];

    [Theory]
    [InlineData("", "en")]
    [InlineData("de-DE,de;q=0.9", "en")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-cn")]
    [InlineData("zh-TW", "zh-cn")]
    [InlineData("en-GB,en;q=0.9,zh;q=0.8", "en")]
    [InlineData("fr,zh;q=0.5,en;q=0.4", "zh-cn")]
    [InlineData("zh;q=0,en;q=0.1", "en")]
    [InlineData(";;;,=", "en")]
    public void The_browser_says_which(string accepted, string language) =>
        Assert.Equal(language, StaffTexts.For([accepted]).Language);

    private static IEnumerable<string> PlacesOf(string text) =>
        Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    /// <summary>What the number chooses, and what the gate puts behind a key.</summary>
    [GeneratedRegex("_one$|(?<=^gate_\\w+)_(title|text)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyWithoutForm();
}
