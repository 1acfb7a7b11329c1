using Blog.Content.Editing;
using Blog.Tests.Support;
using CsCheck;
using static Blog.Content.Editing.FieldChange;

namespace Blog.Tests.Content.Editing;

public sealed class PostMergeTests
{
    private const string Origin =
        "---\ntitle: a\ntags: [go, b]\nx: 1 # c\nthumbnail: {src: a, alt: b}\n---\none\ntwo\nthree\n";

    private static readonly PostMerge Merge = new(Edits.Terms);

    [Fact]
    public void Changes_of_a_form_are_made_again_on_what_is_on_disk()
    {
        var theirs = Origin
            .Replace("x: 1 # c", "# new\nx: 2 # d\ny: 3", StringComparison.Ordinal)
            .Replace("[go, b]", "[b, z]", StringComparison.Ordinal)
            .Replace("alt: b", "alt: c", StringComparison.Ordinal)
            .Replace("three", "three and more", StringComparison.Ordinal);
        Assert.Equal(
            "---\ntitle: mine\ntags: [b, z, new]\n# new\nx: 2 # d\ny: 3\nthumbnail: {src: m, alt: c}\n---\nmy one\ntwo\nthree and more\n",
            OfForm(
                theirs,
                new SetValue("title", "mine"),
                new AddItem("tags", "new"),
                new SetValue(FieldPath.Of("thumbnail", "src"), "m"),
                new ReplaceBody("my one\r\ntwo\r\nthree\r\n")
            )
        );
    }

    [Fact]
    public void One_key_changed_by_both_sides_is_a_conflict_unless_both_say_the_same()
    {
        var theirs = Origin.Replace("title: a", "title: theirs", StringComparison.Ordinal);
        Assert.Equal("conflict title", OfForm(theirs, new SetValue("TITLE", "mine"), new AddItem("tags", "c")));
        Assert.Equal("conflict title", OfForm(theirs, new Remove("title")));
        Assert.Equal(theirs, OfForm(theirs, new SetValue("title", "theirs")));
        var gone = Origin.Replace("title: a\n", "", StringComparison.Ordinal);
        Assert.Equal("conflict title", OfForm(gone, new SetValue("title", "mine")));
        Assert.Equal(gone, OfForm(gone, new Remove("title")));
    }

    [Fact]
    public void Another_spelling_on_disk_is_no_conflict() =>
        Assert.Equal(
            Origin.Replace("title: a", "title: 'mine' # of it", StringComparison.Ordinal),
            OfForm(
                Origin.Replace("title: a", "title: 'a' # of it", StringComparison.Ordinal),
                new SetValue("title", "mine")
            )
        );

    [Theory]
    [InlineData("[go, b, z]", "c, go, b", "[go, b, z, c]")]
    [InlineData("[go, b, z]", "go", "[go, z]")]
    [InlineData("[b]", "Go, b, c", "[b, c]")]
    [InlineData("[go, b, z]", "b, go", "conflict tags")]
    [InlineData("{a: b}", "go", "conflict tags")]
    public void A_list_is_merged_item_by_item(string theirs, string mine, string expected)
    {
        var merged = OfForm(
            Origin.Replace("[go, b]", theirs, StringComparison.Ordinal),
            new SetList("tags", [.. mine.Split(", ")])
        );
        Assert.Equal(
            expected.StartsWith('[') ? Origin.Replace("[go, b]", expected, StringComparison.Ordinal) : expected,
            merged
        );
    }

    [Fact]
    public void A_term_renamed_by_both_sides_is_a_conflict()
    {
        Assert.Equal(
            "conflict tags",
            OfForm(Origin.Replace("go, b", "rust, b", StringComparison.Ordinal), new ReplaceItem("tags", "go", "C#"))
        );
        Assert.Equal(
            Origin.Replace("go, b", "C#, b, z", StringComparison.Ordinal),
            OfForm(Origin.Replace("go, b", "Go, b, z", StringComparison.Ordinal), new ReplaceItem("tags", "go", "C#"))
        );
    }

    [Fact]
    public void A_body_changed_by_both_sides_in_one_place_is_a_conflict()
    {
        var theirs = Origin.Replace("two", "their two", StringComparison.Ordinal);
        Assert.Equal("conflict  body", OfForm(theirs, new SetValue("x", "w"), new ReplaceBody("one\nmy two\nthree\n")));
        Assert.Equal(
            theirs.Replace("x: 1", "x: w", StringComparison.Ordinal),
            OfForm(theirs, new SetValue("x", "w"), new ReplaceBody("one\ntheir two\nthree\n"))
        );
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_on_disk_is_merged_by_lines()
    {
        var theirs = Origin.Replace("x: 1", "x: [1", StringComparison.Ordinal);
        Assert.Equal(
            theirs.Replace("title: a", "title: mine", StringComparison.Ordinal),
            OfForm(theirs, new SetValue("title", "mine"))
        );
        Assert.Equal("conflict  body", OfForm(theirs, new SetValue("x", "mine")));
    }

    [Theory]
    [InlineData("title: a", "title: mine", "x: 1 # c", "x: 1 # theirs")]
    [InlineData("title: a", "title: mine", "tags: [go, b]", "tags:\n- theirs")]
    [InlineData("title: a", "# mine\ntitle: a", "x: 1 # c", "x: 2")]
    [InlineData("title: a\n", "", "tags: [go, b]", "tags: [go]")]
    [InlineData("x: 1 # c\n", "x: 1 # c\nmine: 1\n", "thumbnail: {src: a, alt: b}\n", "thumbnail: t\ntheirs: 2\n")]
    [InlineData("title: a", "title: mine", "two", "their two")]
    public void A_text_edited_by_hand_is_merged_key_by_key(string mineOld, string mine, string theirsOld, string theirs)
    {
        var left = Origin.Replace(mineOld, mine, StringComparison.Ordinal);
        var right = Origin.Replace(theirsOld, theirs, StringComparison.Ordinal);
        var both = left.Replace(theirsOld, theirs, StringComparison.Ordinal);
        Assert.Equal(Lines(both), Lines(OfText(left, right)));
        Assert.Equal(Lines(both), Lines(OfText(right, left)));

        static IEnumerable<string> Lines(string text) => text.Split('\n').Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Terms_edited_by_hand_on_both_sides_are_merged_item_by_item()
    {
        var mine = Origin.Replace("[go, b]", "[go, b, mine]", StringComparison.Ordinal);
        var theirs = Origin.Replace("[go, b]", "[b] # theirs", StringComparison.Ordinal);
        Assert.Equal(Origin.Replace("[go, b]", "[b, mine] # theirs", StringComparison.Ordinal), OfText(mine, theirs));

        // A comment of mine would be lost.
        var noted = Origin.Replace("[go, b]", "[go, b, mine] # mine", StringComparison.Ordinal);
        Assert.Equal("conflict tags", OfText(noted, theirs));
    }

    [Fact]
    public void One_term_added_by_hand_on_both_sides_is_there_once()
    {
        const string text = "---\ntags:\n- go\n- b\n- c\n- d\n---\n";
        var theirs = text.Replace("- d", "- d\n- New", StringComparison.Ordinal);
        var merged = Merge.Merge(
            PostText.New(text),
            PostText.New(text.Replace("- go", "- new\n- go", StringComparison.Ordinal)),
            PostText.New(theirs)
        );
        Assert.Equal(theirs, TextOf(merged));
    }

    [Fact]
    public void One_key_edited_by_hand_on_both_sides_is_a_conflict_even_on_lines_apart()
    {
        const string text = "---\nd: |\n  1\n  2\n  3\n---\n";
        var merged = Merge.Merge(
            PostText.New(text),
            PostText.New(text.Replace("1", "mine", StringComparison.Ordinal)),
            PostText.New(text.Replace("3", "theirs", StringComparison.Ordinal))
        );
        Assert.Equal(["d"], Assert.IsType<MergeOutcome.Conflict>(merged).Keys);
    }

    [Fact]
    public void The_same_key_new_on_both_sides_is_never_there_twice()
    {
        var mine = Origin.Replace("title: a", "draft: true\ntitle: a", StringComparison.Ordinal);
        var theirs = Origin.Replace("---\none", "draft: false\n---\none", StringComparison.Ordinal);
        Assert.Equal("conflict draft", OfText(mine, theirs));
    }

    [Fact]
    public void What_one_side_left_alone_is_the_other_sides() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var isToml = random.Next(2) == 0;
                var origin = PostText.Of(new WrittenPost(random, isToml).ToBytes());
                var edit = PostText.Of(new WrittenPost(random, isToml).ToBytes());
                Assert.Equal(edit.Text, TextOf(Merge.Merge(origin, edit, origin)));
                Assert.Equal(edit.Text, TextOf(Merge.Merge(origin, origin, edit)));
                Assert.Equal(edit.Text, TextOf(Merge.Merge(origin, edit, edit)));
                Assert.Equal(edit.Text, TextOf(Merge.Merge(origin, [], edit)));
            },
            iter: Rounds.Of(300),
            time: -1
        );

    [Fact]
    public void Changes_to_different_keys_are_both_there_whatever_the_file_holds() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var origin = PostText.Of(new WrittenPost(random, random.Next(2) == 0).ToBytes());
                FieldChange mine = new SetValue("title", WrittenPost.AnyWord(random) + " mine");
                FieldChange theirs = new AddItem("tags", "theirs");
                var (left, right, both) = (After(origin, mine), After(origin, theirs), After(origin, theirs, mine));
                Assert.Equal(both.Text, TextOf(Merge.Merge(origin, [mine], right)));
                var byHand = PostText.New(TextOf(Merge.Merge(origin, left, right)));
                Assert.Equal(Value(both, "title"), Value(byHand, "title"));
                Assert.Equal(Value(both, "tags"), Value(byHand, "tags"));
                Assert.Equal(both.Text.Length, byHand.Text.Length);
            },
            iter: Rounds.Of(500),
            time: -1
        );

    private static string? Value(PostText post, string key) =>
        post.Fields.Find(key) is { } entry ? post.Text[entry.Value.Span.Start..entry.Value.Span.End] : null;

    private static PostText After(PostText post, params FieldChange[] changes) =>
        Assert.IsType<EditOutcome.Edited>(new FrontMatterEditor(Edits.Terms).Apply(post, changes)).Post;

    private static string OfForm(string theirs, params FieldChange[] mine) =>
        TextOf(Merge.Merge(PostText.New(Origin), mine, PostText.New(theirs)));

    private static string OfText(string mine, string theirs) =>
        TextOf(Merge.Merge(PostText.New(Origin), PostText.New(mine), PostText.New(theirs)));

    private static string TextOf(MergeOutcome outcome) =>
        outcome switch
        {
            MergeOutcome.Clean clean => clean.Post.Text,
            MergeOutcome.Conflict conflict => "conflict "
                + string.Join(", ", conflict.Keys.Select(key => key.ToLowerInvariant()))
                + (conflict.IsInBody ? " body" : ""),
            _ => "",
        };
}
