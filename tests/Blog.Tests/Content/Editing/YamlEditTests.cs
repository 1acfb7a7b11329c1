using Blog.Content.Editing;
using static Blog.Content.Editing.FieldChange;

namespace Blog.Tests.Content.Editing;

/// <summary>Promise 2, "Byte-exact", for YAML: the text between the fences before and after.</summary>
public sealed class YamlEditTests
{
    private static string After(string yaml, params FieldChange[] changes)
    {
        const string body = "---\nbody\n";
        var after = Edits.After($"---\n{yaml}{body}", changes);
        return after.StartsWith("---\n", StringComparison.Ordinal) && after.EndsWith(body, StringComparison.Ordinal)
            ? after[4..^body.Length]
            : after;
    }

    [Theory]
    [InlineData("title: a\n", "b", "title: b\n")]
    [InlineData("title: a   # why\n", "b c", "title: b c   # why\n")]
    [InlineData("title: 'a'\n", "it's", "title: 'it''s'\n")]
    [InlineData("title: \"a\"\n", "say \"x\"", "title: \"say \\\"x\\\"\"\n")]
    [InlineData("title:\n", "b", "title: b\n")]
    [InlineData("title:   # why\n", "b", "title: b   # why\n")]
    [InlineData("title: ~\n", "b", "title: b\n")]
    [InlineData("title: a\n", "yes", "title: \"yes\"\n")]
    [InlineData("title: a\n", "123", "title: \"123\"\n")]
    [InlineData("title: a\n", "~", "title: \"~\"\n")]
    [InlineData("title: a\n", "2025-01-31", "title: \"2025-01-31\"\n")]
    [InlineData("title: a\n", "12:30", "title: \"12:30\"\n")]
    [InlineData("title: a\n", "", "title: \"\"\n")]
    [InlineData("title: a\n", " a", "title: \" a\"\n")]
    [InlineData("title: a\n", "a: b", "title: \"a: b\"\n")]
    [InlineData("title: a\n", "a #b", "title: \"a #b\"\n")]
    [InlineData("title: a\n", "C#", "title: C#\n")]
    [InlineData("title: a\n", "[置顶] 标题", "title: \"[置顶] 标题\"\n")]
    [InlineData("title: a\n", "标题 \U0001F468\u200D\U0001F469", "title: 标题 \U0001F468\u200D\U0001F469\n")]
    [InlineData("title: a\n", "a\tb", "title: \"a\\tb\"\n")]
    [InlineData("title: one\n  two\n# c\nx: 1\n", "b", "title: b\n# c\nx: 1\n")]
    [InlineData("title: \"one\n  two\" # d\nx: 1\n", "b", "title: \"b\" # d\nx: 1\n")]
    [InlineData("title:\n  one\nx: 1\n", "b", "title:\n  b\nx: 1\n")]
    [InlineData("TITLE: a\nTitle: b\nx: 1\n", "c", "TITLE: a\nTitle: c\nx: 1\n")]
    [InlineData("title: |\n   one\n   two\n\n# c\nx: 1\n", "1\n\n2\n", "title: |\n   1\n\n   2\n\n# c\nx: 1\n")]
    [InlineData("title: >-\n  one\n  two\nx: 1\n", "b", "title: |-\n  b\nx: 1\n")]
    [InlineData("title: a\nx: 1\n", "one\ntwo", "title: |-\n  one\n  two\nx: 1\n")]
    [InlineData("title: 'a'\nx: 1\n", "one\ntwo", "title: \"one\\ntwo\"\nx: 1\n")]
    [InlineData("title: [a,\n b] # c\nx: 1\n", "b", "title: b # c\nx: 1\n")]
    [InlineData("title:\n  a: 1\n  # d\n  b: 2\n# c\nx: 1\n", "b", "title: b\n# c\nx: 1\n")]
    [InlineData("x: 1\n", "b", "x: 1\ntitle: b\n")]
    [InlineData("x: 1\n\n# last\n", "b", "x: 1\n\n# last\ntitle: b\n")]
    [InlineData("  x: 1\n", "b", "  x: 1\n  title: b\n")]
    [InlineData("", "b", "title: b\n")]
    [InlineData("# only\n", "b", "# only\ntitle: b\n")]
    public void A_text_is_set(string yaml, string title, string expected) =>
        Assert.Equal(expected, After(yaml, new SetValue("title", title)));

    [Theory]
    [InlineData("draft: yes # c\n", true, "draft: yes # c\n")]
    [InlineData("draft: yes # c\n", false, "draft: false # c\n")]
    [InlineData("draft: 'true'\n", true, "draft: true\n")]
    [InlineData("x: 1\n", true, "x: 1\ndraft: true\n")]
    public void A_flag_is_set(string yaml, bool isOn, string expected) =>
        Assert.Equal(expected, After(yaml, new SetValue("draft", isOn)));

    [Theory]
    [InlineData("date: 2025-01-31\n", "2025-02-01 14:20:47", "date: 2025-02-01 14:20:47\n")]
    [InlineData("date: '2025-01-31'\n", "2025-02-01", "date: '2025-02-01'\n")]
    [InlineData("x: 1\n", "2025-02-01T14:20:47+08:00", "x: 1\ndate: 2025-02-01T14:20:47+08:00\n")]
    public void A_date_is_set_as_it_is_written(string yaml, string written, string expected) =>
        Assert.Equal(expected, After(yaml, new SetValue("date", new FieldValue.Moment(written))));

    [Fact]
    public void A_number_is_set()
    {
        Assert.Equal("weight: 7 # c\n", After("weight: 5 # c\n", new SetValue("weight", new FieldValue.Number(7))));
        Assert.Equal("weight: 0x7\n", After("weight: 0x7\n", new SetValue("weight", new FieldValue.Number(7))));
        Assert.Equal("weight: 2.5\n", After("weight: '2.5'\n", new SetValue("weight", new FieldValue.Number(2.5m))));
    }

    [Theory]
    [InlineData("title: a\nx: 1\n", "x: 1\n")]
    [InlineData("# above\ntitle: a # own\n# below\nx: 1\n", "# above\n# below\nx: 1\n")]
    [InlineData("title: a\nx: 1\nTITLE: b\n", "x: 1\n")]
    [InlineData("title: a\n", "")]
    [InlineData("title:\n  - a\n  # own\n  - b\n\nx: 1\n", "\nx: 1\n")]
    [InlineData("title: |\n  a\n\nx: 1\n", "\nx: 1\n")]
    [InlineData("title: |+\n  a\n\nx: 1\n", "x: 1\n")]
    [InlineData("x: 1\n", "x: 1\n")]
    public void A_key_is_removed_in_every_spelling(string yaml, string expected) =>
        Assert.Equal(expected, After(yaml, new Remove("title")));

    [Theory]
    [InlineData("tags: [a, b]\n", "tags: [a, b, c]\n")]
    [InlineData("tags: [ 'a' , 'b' ] # c\n", "tags: [ 'a' , 'b' , 'c' ] # c\n")]
    [InlineData("tags: [a,]\n", "tags: [a, c,]\n")]
    [InlineData("tags: []\n", "tags: [c]\n")]
    [InlineData("tags:\n", "tags: [c]\n")]
    [InlineData("tags: ''\n", "tags: ['c']\n")]
    [InlineData("tags: one, two\n", "tags: [\"one, two\", c]\n")]
    [InlineData("tags:\n- a\nx: 1\n", "tags:\n- a\n- c\nx: 1\n")]
    [InlineData(
        "tags:\n   -   \"a\" # first\n\n# below\nx: 1\n",
        "tags:\n   -   \"a\" # first\n   -   \"c\"\n\n# below\nx: 1\n"
    )]
    [InlineData("tags: [\n  a, # first\n  b\n]\n", "tags: [\n  a, # first\n  b,\n  c\n]\n")]
    [InlineData("tags: [\n  a,\n  b, # last\n]\n", "tags: [\n  a,\n  b, # last\n  c,\n]\n")]
    [InlineData("tags: [a,\n  b]\n", "tags: [a,\n  b,\n  c]\n")]
    [InlineData("x: 1\n", "x: 1\ntags: [c]\n")]
    [InlineData("categories:\n  - x\n", "categories:\n  - x\ntags:\n  - c\n")]
    [InlineData("tags: [a, C]\n", "tags: [a, C]\n")]
    [InlineData("Tags: [u]\ntags: [v]\n", "Tags: [u]\ntags: [v, c]\n")]
    public void An_item_is_added(string yaml, string expected) =>
        Assert.Equal(expected, After(yaml, new AddItem("tags", "c")));

    [Theory]
    [InlineData("tags: [a]\n", "x?", "tags: [a, \"x?\"]\n")]
    [InlineData("tags: [a]\n", "b, c", "tags: [a, \"b, c\"]\n")]
    [InlineData("tags: [a]\n", "no", "tags: [a, \"no\"]\n")]
    [InlineData("tags: [a]\n", "C#", "tags: [a, C#]\n")]
    [InlineData("tags: [a]\n", "C++", "tags: [a, C++]\n")]
    [InlineData("tags: [yes]\n", "true", "tags: [yes]\n")]
    [InlineData("tags: [a]\n", "标 签", "tags: [a, 标 签]\n")]
    [InlineData("tags:\n- a\n", "b, c?", "tags:\n- a\n- b, c?\n")]
    [InlineData("tags:\n- a\n", "- x", "tags:\n- a\n- \"- x\"\n")]
    public void A_word_that_would_read_otherwise_is_quoted(string yaml, string item, string expected) =>
        Assert.Equal(expected, After(yaml, new AddItem("tags", item)));

    [Theory]
    [InlineData("tags: [go, b]\n", "tags: [b]\n")]
    [InlineData("tags: [a, Go , b]\n", "tags: [a, b]\n")]
    [InlineData("tags: [go, Go]\n", "tags: []\n")]
    [InlineData("tags: go\n", "tags: []\n")]
    [InlineData("tags:\n  - go\nx: 1\n", "tags: []\nx: 1\n")]
    [InlineData("tags: # mine\n  - a\n  # of go\n  - go # why\n  - b\n", "tags: # mine\n  - a\n  # of go\n  - b\n")]
    [InlineData("tags: [\n  a,\n  go\n]\n", "tags: [\n  a\n]\n")]
    [InlineData("tags: [\n  go, # c\n  a\n]\n", "tags: [\n  a\n]\n")]
    [InlineData("tags: [go,\n  a]\n", "tags: [a]\n")]
    [InlineData("tags: [a,\n  go]\n", "tags: [a]\n")]
    [InlineData("tags: [a, b]\n", "tags: [a, b]\n")]
    [InlineData("x: 1\n", "x: 1\n")]
    public void An_item_is_removed_by_its_term(string yaml, string expected) =>
        Assert.Equal(expected, After(yaml, new RemoveItem("tags", "GO")));

    [Theory]
    [InlineData("tags: ['go', b]\n", "tags: ['Go lang', b]\n")]
    [InlineData("tags: [go, b, go lang]\n", "tags: [b, go lang]\n")]
    [InlineData("tags: go # c\n", "tags: Go lang # c\n")]
    [InlineData("tags:\n  - \"go\" # c\n  - b\n", "tags:\n  - \"Go lang\" # c\n  - b\n")]
    [InlineData("tags: [\n  go, # c\n  b\n]\n", "tags: [\n  Go lang, # c\n  b\n]\n")]
    [InlineData("tags: [Go, b, GO]\n", "tags: [Go lang, b]\n")]
    public void An_item_is_replaced_where_it_stands(string yaml, string expected) =>
        Assert.Equal(expected, After(yaml, new ReplaceItem("tags", "go", "Go lang")));

    [Fact]
    public void M8_a_plain_yes_is_the_term_true() =>
        Assert.Equal("tags: [\"yes\", b]\n", After("tags: [yes, b]\n", new ReplaceItem("tags", "true", "yes")));

    [Theory]
    [InlineData("tags: ['a', b]\n", "b,a", "tags: [b, a]\n")]
    [InlineData("tags:\n  - 'a'\n  - b # c\n  - c\n", "a,x,c,z", "tags:\n  - 'a'\n  - x # c\n  - c\n  - z\n")]
    [InlineData("tags:\n  - a\n  # of b\n  - b\n", "b", "tags:\n  # of b\n  - b\n")]
    [InlineData("tags: [a]\n", "a", "tags: [a]\n")]
    [InlineData("tags: a\n", "a", "tags: a\n")]
    [InlineData("x: 1\n", "a,b", "x: 1\ntags: [a, b]\n")]
    public void A_list_is_set_and_what_stays_keeps_how_it_is_written(string yaml, string items, string expected) =>
        Assert.Equal(expected, After(yaml, new SetList("tags", [.. items.Split(',')])));

    [Theory]
    [InlineData("thumbnail: {src: a, alt: b} # c\n", "thumbnail: {src: x, alt: b} # c\n")]
    [InlineData("thumbnail: {alt: b}\n", "thumbnail: {alt: b, src: x}\n")]
    [InlineData("thumbnail: {}\n", "thumbnail: {src: x}\n")]
    [InlineData("thumbnail:\n", "thumbnail: {src: x}\n")]
    [InlineData("x: 1\n", "x: 1\nthumbnail:\n  src: x\n")]
    [InlineData("thumbnail:\n    alt: b # c\n\nx: 1\n", "thumbnail:\n    alt: b # c\n    src: x\n\nx: 1\n")]
    [InlineData("thumbnail:\n    src: 'b' # c\nx: 1\n", "thumbnail:\n    src: 'x' # c\nx: 1\n")]
    public void A_value_in_a_map_is_set(string yaml, string expected) =>
        Assert.Equal(expected, After(yaml, new SetValue(FieldPath.Of("thumbnail", "src"), "x")));

    [Theory]
    [InlineData("thumbnail: {src: a, alt: b}\n", "thumbnail: {alt: b}\n")]
    [InlineData("thumbnail:\n  src: a\n  alt: b\n", "thumbnail:\n  alt: b\n")]
    [InlineData("thumbnail:\n  src: a\nx: 1\n", "thumbnail: {}\nx: 1\n")]
    public void A_value_in_a_map_is_removed(string yaml, string expected) =>
        Assert.Equal(expected, After(yaml, new Remove(FieldPath.Of("thumbnail", "src"))));

    [Theory]
    [InlineData("cascade:\n  tags: [go]\n", "cascade:\n  tags: [x]\n")]
    [InlineData("cascade: {tags: [go, a]}\n", "cascade: {tags: [x, a]}\n")]
    public void Terms_in_a_cascade_count(string yaml, string expected) =>
        Assert.Equal(expected, After(yaml, new ReplaceItem(FieldPath.Of("cascade", "tags"), "go", "x")));

    [Theory]
    [InlineData(
        "cascade:\n  - tags: [go]\n    _target: {path: /a}\n  - tags:\n    - Go\n    - a\n",
        1,
        "cascade:\n  - tags: [go]\n    _target: {path: /a}\n  - tags:\n    - x\n    - a\n"
    )]
    [InlineData("cascade:\n  - tags: go\n  - b: 1\n", 0, "cascade:\n  - tags: x\n  - b: 1\n")]
    public void Terms_in_a_list_of_cascades_count(string yaml, int item, string expected) =>
        Assert.Equal(expected, After(yaml, new ReplaceItem(FieldPath.Of("cascade").Within(item, "tags"), "go", "x")));

    [Theory]
    [InlineData("title: &x a\nb: *x\n")]
    [InlineData("a: &x b\ntitle: *x\n")]
    [InlineData("title: !t a\n")]
    [InlineData("title: [&x a]\nb: *x\n")]
    [InlineData("? title\n: a\n")]
    [InlineData("{title: a}\n")]
    [InlineData("title: a\n...\n")]
    [InlineData("title: a\u0085x: 1\n")]
    public void What_cannot_be_touched_is_refused_with_a_hint(string yaml)
    {
        Assert.Matches("^refused \\d+: .*raw text", After(yaml, new SetValue("title", "c")));
        Assert.Matches("^refused \\d+: .*raw text", After(yaml, new Remove("title")));
    }

    [Theory]
    [InlineData("tags: [a, {b: c}]\n")]
    [InlineData("tags: [a, b: c]\n")]
    [InlineData("tags: {a: b}\n")]
    [InlineData("tags:\n  - [a]\n")]
    [InlineData("tags: [a, b,\n  c]\n")]
    [InlineData("tags: [a\n  , b]\n")]
    [InlineData("tags: [a, &x b]\nc: *x\n")]
    [InlineData("tags: [ # none\n  ]\n")]
    public void A_list_that_cannot_be_touched_is_refused_with_a_hint(string yaml) =>
        Assert.Matches("^refused \\d+: .*raw text", After(yaml, new AddItem("tags", "x")));

    [Theory]
    [InlineData("base: &b {title: a}\n<<: *b\nx: 1\n")]
    [InlineData("base: &b {title: a}\n<<: *b\ntitle: b\n")]
    public void A_key_that_a_merge_gives_cannot_be_removed(string yaml) =>
        Assert.StartsWith("refused", After(yaml, new Remove("title")), StringComparison.Ordinal);

    [Fact]
    public void A_key_beside_a_merge_is_changed()
    {
        const string yaml = "base: &b {title: a, y: 1}\n<<: *b\nx: 1\n";
        Assert.Equal(yaml.Replace("x: 1", "x: b", StringComparison.Ordinal), After(yaml, new SetValue("x", "b")));
        Assert.Equal(yaml + "title: c\n", After(yaml, new SetValue("title", "c")));
    }

    [Theory]
    [InlineData("thumbnail: {src: a,\n  alt: b}\n")]
    [InlineData("thumbnail: a\n")]
    [InlineData("thumbnail: [a]\n")]
    [InlineData("thumbnail: &x {src: a}\n")]
    public void A_map_that_cannot_be_touched_is_refused(string yaml) =>
        Assert.StartsWith(
            "refused",
            After(yaml, new SetValue(FieldPath.Of("thumbnail", "src"), "x")),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_stands_between_a_kept_blank_line_and_its_text_cannot_go() =>
        Assert.StartsWith(
            "refused",
            After("a: |+\n  x\ntitle: b\n\nc: 1\n", new Remove("title")),
            StringComparison.Ordinal
        );
}
