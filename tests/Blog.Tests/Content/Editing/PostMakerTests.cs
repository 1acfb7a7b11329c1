using System.Text;
using Blog.Content.Editing;

namespace Blog.Tests.Content.Editing;

public sealed class PostMakerTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(8));
    private static readonly PostMaker Maker = new(new TermRule(["tags"], KeepCase: false, RemoveAccents: false));

    [Fact]
    public void Without_an_archetype_a_post_is_a_draft_with_its_title_and_the_moment()
    {
        var made = Make("A first post");
        Assert.Equal("post/a-first-post.md", made.Path);
        Assert.Equal(
            "---\ntitle: \"A first post\"\ndate: 2026-03-01T09:30:00+08:00\ndraft: true\n---\n",
            made.Post.Text
        );
    }

    [Theory]
    [InlineData("静夜思 其一", "静夜思-其一")]
    [InlineData("  C# & C++ ", "c#-c++")]
    [InlineData("a/b\\c", "a-b-c")]
    [InlineData("..", "untitled")]
    [InlineData("!?", "untitled")]
    [InlineData("Index", "untitled")]
    [InlineData("_draft_", "draft")]
    public void A_file_is_named_by_the_path_text_of_the_title(string title, string name) =>
        Assert.Equal(name, PostMaker.NameOf(title));

    [Fact]
    public void A_long_title_makes_no_name_that_a_file_cannot_have()
    {
        var name = PostMaker.NameOf(string.Concat(Enumerable.Repeat("长标题😀", 100)));
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 150, 180);
        Assert.DoesNotContain('\uFFFD', name);
    }

    [Fact]
    public void A_name_that_is_taken_gets_a_number()
    {
        var made = Make("Tea", isTaken: path => path is "post/tea.md" or "post/tea-2.md");
        Assert.Equal("post/tea-3.md", made.Path);
    }

    [Fact]
    public void A_bundle_has_a_folder_of_its_own_and_a_language_its_mark()
    {
        var asked = new NewPost("Tea", "post/2026", At) { IsBundle = true, LanguageMark = "zh-cn" };
        Assert.Equal("post/2026/tea/index.zh-cn.md", Maker.Make(asked, null, path => false).Path);
        Assert.Equal("post/2026/tea-2/index.zh-cn.md", Maker.Make(asked, null, path => path == "post/2026/tea").Path);
    }

    [Fact]
    public void An_archetype_is_filled_where_it_asks_for_it_and_kept_elsewhere()
    {
        const string Archetype = """
            ---
            # how we begin
            title: "{{ replace .Name "-" " " | title }}"
            slug: {{ .Name }}
            date: {{ .Date }}
            lead: "{{ .Site.Title }}"
            tags: []
            ---
            ## {{ .Title }}
            """;
        Assert.Equal(
            """
            ---
            # how we begin
            title: "My tea"
            slug: my-tea
            date: 2026-03-01T09:30:00+08:00
            lead: "{{ .Site.Title }}"
            tags: []
            draft: true
            ---
            ## My tea
            """,
            Make("My tea", Archetype).Post.Text
        );
    }

    [Theory]
    [InlineData("Say \"tea\": now")]
    [InlineData("yes")]
    [InlineData("it's # one")]
    [InlineData("a\\b")]
    public void A_title_reads_back_as_it_was_typed_in_every_format(string title)
    {
        foreach (
            var archetype in (string?[])
                [null, "---\ntitle: {{ .Title }}\n---\n", "+++\ntitle = \"{{ .Title }}\"\n+++\n", "Only a text."]
        )
        {
            var post = Make(title, archetype).Post;
            Assert.Null(post.Fault);
            Assert.Equal(title, (post.Fields.Find("title")?.Value as Blog.Content.FrontMatterScalar)?.AsText);
        }
    }

    [Fact]
    public void An_authors_own_post_names_the_author()
    {
        var asked = new NewPost("Tea", "", At) { Author = "Ana" };
        Assert.Contains("\nauthor: Ana\n", Maker.Make(asked, null, _ => false).Post.Text, StringComparison.Ordinal);
        Assert.Equal("tea.md", Maker.Make(asked, null, _ => false).Path);
    }

    private static MadePost Make(string title, string? archetype = null, Func<string, bool>? isTaken = null) =>
        Maker.Make(new NewPost(title, "post", At), archetype, isTaken ?? (_ => false));
}
