using System.Text;
using Blog.Content.Editing;
using static Blog.Content.Editing.FieldChange;

namespace Blog.Tests.Content.Editing;

/// <summary>What holds for a file as a whole: its line ends, its mark, its body, and what cannot be edited.</summary>
public sealed class FileEditTests
{
    [Theory]
    [InlineData("body\r\n", "---\r\ntitle: b\r\n---\r\nbody\r\n")]
    [InlineData("", "---\ntitle: b\n---\n")]
    [InlineData("\uFEFFbody", "\uFEFF---\ntitle: b\n---\nbody")]
    public void A_file_without_front_matter_gets_a_block_above_all_that_is_there(string text, string expected) =>
        Assert.Equal(expected, Edits.After(text, new SetValue("title", "b")));

    [Fact]
    public void Nothing_to_remove_makes_no_block()
    {
        Assert.IsType<EditOutcome.Unchanged>(Edits.Apply("body", new Remove("title")));
        Assert.IsType<EditOutcome.Unchanged>(Edits.Apply("body", new RemoveItem("tags", "a")));
    }

    [Theory]
    [InlineData("---\r\nx: 1\r\n---\r\nbody", "---\r\nx: 1\r\ntitle: b\r\n---\r\nbody")]
    [InlineData("---\nx: 1\r\n---\nbody", "---\nx: 1\r\ntitle: b\r\n---\nbody")]
    [InlineData("---\rx: 1\r---\rbody", "---\rx: 1\rtitle: b\r---\rbody")]
    [InlineData("+++\r\nx = 1\r\n[t]\n+++\nbody", "+++\r\nx = 1\r\ntitle = \"b\"\r\n[t]\n+++\nbody")]
    [InlineData("---\r\n---\nbody", "---\r\ntitle: b\r\n---\nbody")]
    public void A_line_ends_as_its_neighbour_does(string text, string expected) =>
        Assert.Equal(expected, Edits.After(text, new SetValue("title", "b")));

    [Theory]
    [InlineData("---\ntags:\n- a\n- b\r\nx: 1\n---\n", "---\ntags:\n- a\n- b\r\n- c\r\nx: 1\n---\n")]
    [InlineData("---\r\ntags: [\r\n a,\n b\r\n ]\n---\n", "---\r\ntags: [\r\n a,\n b,\r\n c\r\n ]\n---\n")]
    public void An_item_of_its_own_line_ends_as_the_one_above(string text, string expected) =>
        Assert.Equal(expected, Edits.After(text, new AddItem("tags", "c")));

    [Fact]
    public void F22_a_NUL_beside_the_field_stays() =>
        Assert.Equal(
            "\uFEFF---\nx: a\0b\ntitle: b\n---\nc\0d",
            Edits.After("\uFEFF---\nx: a\0b\ntitle: a\n---\nc\0d", new SetValue("title", "b"))
        );

    [Theory]
    [InlineData("{\"title\": \"a\"}\nbody")]
    [InlineData("---\ntitle: a: b\n---\nbody")]
    [InlineData("---\ntitle: a\nbody")]
    [InlineData("---\n\ttitle: a\n---\nbody")]
    [InlineData("---\n- title\n---\nbody")]
    public void What_cannot_be_read_by_keys_is_refused_with_a_hint(string text) =>
        Assert.Matches("^refused \\d+: (.|\n)*raw text", Edits.After(text, new SetValue("title", "b")));

    [Fact]
    public void F21_another_encoding_is_refused()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("body")).ToArray();
        var editor = new FrontMatterEditor(Edits.Terms);
        Assert.IsType<EditOutcome.Refused>(editor.Apply(PostText.Of(bytes), [new SetValue("title", "b")]));
        Assert.IsType<EditOutcome.Refused>(FrontMatterEditor.ReplaceText(PostText.Of(bytes), "b"));
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.StartsWith(
            "refused",
            Edits.After("---\nx: 1\n---\n", new SetValue("title", "a\uD83D")),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "refused",
            Edits.After("---\nx: 1\n---\n", new ReplaceBody("a\uDC00")),
            StringComparison.Ordinal
        );
        Assert.IsType<EditOutcome.Refused>(FrontMatterEditor.ReplaceText(PostText.New("a"), "\uD83D"));
    }

    [Fact]
    public void Of_several_changes_all_are_made_or_none()
    {
        const string text = "---\ntitle: a\nb: &x 1\n---\nbody";
        Assert.StartsWith(
            "refused 3",
            Edits.After(text, new SetValue("title", "c"), new SetValue("b", "d")),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "---\ntitle: c\nb: &x 1\ntags: [d]\n---\nnew",
            Edits.After(text, new SetValue("title", "c"), new AddItem("tags", "d"), new ReplaceBody("new"))
        );
    }

    [Theory]
    [InlineData("---\nx: 1\n---\na\r\nb\nc\r", "a\r\nb\r\nc\r\n", "a\r\nb\nc\r")]
    [InlineData("---\nx: 1\n---\na\r\nb\nc\r\nd\n", "a\nX\nc\nd\n", "a\r\nX\r\nc\r\nd\n")]
    [InlineData("---\nx: 1\n---\na\0\nb", "a\uFFFD\nc", "a\0\nc")]
    [InlineData("---\nx: 1\n---\n", "a\n\nb", "a\n\nb")]
    [InlineData("---\r\nx: 1\r\n---\r\n", "a\nb\n", "a\r\nb\r\n")]
    [InlineData("---\nx: 1\n---\na\rb\n\n", "a\n\n", "a\n\n")]
    public void A_body_from_a_form_changes_only_the_lines_that_were_changed(string text, string body, string expected)
    {
        var after = Edits.After(text, new ReplaceBody(body));
        Assert.Equal(text[..^PostText.Of(Encoding.UTF8.GetBytes(text)).Body.Length] + expected, after);
    }

    [Fact]
    public void A_body_begins_behind_the_fence_that_had_no_line_end() =>
        Assert.Equal("---\nx: 1\n---\na", Edits.After("---\nx: 1\n---", new ReplaceBody("a")));

    [Fact]
    public void A_body_that_would_become_front_matter_is_refused()
    {
        Assert.StartsWith(
            "refused",
            Edits.After("body", new ReplaceBody("---\nx: 1\n---\n")),
            StringComparison.Ordinal
        );
        Assert.Equal("{\"x\": 1}\nnew", Edits.After("{\"x\": 1}\nold", new ReplaceBody("new")));
    }

    [Fact]
    public void A_whole_text_from_a_form_keeps_the_line_ends_it_had()
    {
        var post = PostText.Of("\uFEFF---\r\nx: 1\n---\r\nbody\n"u8);
        Assert.IsType<EditOutcome.Unchanged>(FrontMatterEditor.ReplaceText(post, "---\r\nx: 1\r\n---\r\nbody\r\n"));
        var edited = Assert.IsType<EditOutcome.Edited>(
            FrontMatterEditor.ReplaceText(post, "---\r\nx: 2\r\n---\r\nbody\r\n")
        );
        Assert.Equal("\uFEFF---\r\nx: 2\r\n---\r\nbody\n"u8.ToArray(), edited.Post.ToBytes());
    }
}
