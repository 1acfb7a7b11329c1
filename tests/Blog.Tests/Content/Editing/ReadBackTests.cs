using Blog.Content.Editing;

namespace Blog.Tests.Content.Editing;

/// <summary>Whatever a splice did, a text that is not just as asked never gets through.</summary>
public sealed class ReadBackTests
{
    private const string Before = "---\n# c\ntitle: a\ntags: [a, 'b']\nx: 1 # d\n---\nbody\n";

    [Theory]
    [InlineData("title: a", "title: new", true)]
    [InlineData("title: a", "title: 'new' # e", true)]
    [InlineData("title: a", "title: other", false)]
    [InlineData("title: a\n", "", false)]
    [InlineData("title: a", "title: new\nTITLE: other", false)]
    [InlineData("# c\ntitle: a", "title: new", false)]
    [InlineData("title: a", "title: new\n", false)]
    [InlineData("title: a", "title: [new", false)]
    [InlineData("title: a\ntags: [a, 'b']", "title: new\ntags: [a, b]", false)]
    [InlineData("title: a\ntags: [a, 'b']", "title: new\ntags: [a, 'c']", false)]
    [InlineData("title: a\ntags: [a, 'b']\nx: 1 # d", "title: new\ntags: [a, 'b']\nx: 1 # e", false)]
    [InlineData("title: a\ntags: [a, 'b']\nx: 1 # d\n", "title: new\nx: 1 # d\ntags: [a, 'b']\n", false)]
    [InlineData(
        "title: a\ntags: [a, 'b']\nx: 1 # d\n---\nbody",
        "title: new\ntags: [a, 'b']\nx: 1 # d\n---\nboDy",
        false
    )]
    [InlineData("title: a\ntags: [a, 'b']\nx: 1 # d\n---\n", "title: new\ntags: [a, 'b']\nx: 1 # d\n--- \n", false)]
    public void A_text_is_held_against_what_was_asked(string old, string replaced, bool isGood)
    {
        var after = Before.Replace(old, replaced, StringComparison.Ordinal);
        Assert.NotEqual(Before, after);
        var refusal = Record.Exception(() =>
            ReadBack.Check(
                PostText.New(Before),
                PostText.New(after),
                new FieldChange.SetValue("title", "new"),
                Edits.Terms
            )
        );
        Assert.Equal(isGood, refusal is null);
        Assert.True(refusal is null or EditRefusal);
    }
}
