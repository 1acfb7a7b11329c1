using System.Text;
using Blog.Content.Explaining;
using Blog.Tests.Support;

namespace Blog.Tests.Content.Explaining;

public sealed class ExplainerTests
{
    [Theory]
    [InlineData("/old/", "redirect", "leads to /post/a/")]
    [InlineData("/gone/", "gone", "given up for good")]
    [InlineData("/post/hidden/b/", "page", "hidden")]
    public void What_was_given_up_or_is_hidden_from_above_is_told(string asked, string kind, string state)
    {
        var explained = Of(
                ("_redirects", "/gone/ - 410\n"),
                ("post/a.md", "---\ntitle: A\naliases: [/old/]\n---\n"),
                ("post/hidden/_index.md", "---\ncascade: {draft: true, target: {kind: page}}\n---\n"),
                ("post/hidden/b.md", "---\ntitle: B\n---\n")
            )
            .Explain(asked);
        Assert.Equal(kind, explained.Kind);
        Assert.StartsWith(state, explained.State, StringComparison.Ordinal);
    }

    private static Explainer Of(params (string Path, string Text)[] files)
    {
        var settings = BuiltSite.Settings;
        var texts = files.ToDictionary(
            file => file.Path,
            file => Encoding.UTF8.GetBytes(file.Text),
            StringComparer.Ordinal
        );
        return new Explainer(
            settings,
            "",
            BuiltSite.SnapshotOf(settings, files),
            BuiltSite.Now,
            file => texts.GetValueOrDefault(file)
        );
    }
}
