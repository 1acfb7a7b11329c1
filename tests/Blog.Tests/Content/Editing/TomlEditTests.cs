using Blog.Content.Editing;
using static Blog.Content.Editing.FieldChange;

namespace Blog.Tests.Content.Editing;

/// <summary>Promise 2, "Byte-exact", for TOML: the text between the fences before and after.</summary>
public sealed class TomlEditTests
{
    private static string After(string toml, params FieldChange[] changes)
    {
        const string body = "+++\nbody\n";
        var after = Edits.After($"+++\n{toml}{body}", changes);
        return after.StartsWith("+++\n", StringComparison.Ordinal) && after.EndsWith(body, StringComparison.Ordinal)
            ? after[4..^body.Length]
            : after;
    }

    [Theory]
    [InlineData("title = 'a' # c\n", "b", "title = 'b' # c\n")]
    [InlineData("title=\"a\"\n", "say \"x\" \\ y", "title=\"say \\\"x\\\" \\\\ y\"\n")]
    [InlineData("title = 'a'\n", "it's", "title = \"it's\"\n")]
    [InlineData("title = \"a\"\n", "1\n2\t\u0001", "title = \"1\\n2\\t\\u0001\"\n")]
    [InlineData("title = \"\"\"\none\ntwo\"\"\" # c\nx = 1\n", "b", "title = \"b\" # c\nx = 1\n")]
    [InlineData("title = 1\n", "b", "title = \"b\"\n")]
    [InlineData("x = 1\n# c\n\n[more]\ny = 2\n", "b", "x = 1\ntitle = \"b\"\n# c\n\n[more]\ny = 2\n")]
    [InlineData("a.b.c = 1\n[more]\ny = 2\n", "b", "a.b.c = 1\ntitle = \"b\"\n[more]\ny = 2\n")]
    [InlineData("[more]\ny = 2\n", "b", "title = \"b\"\n[more]\ny = 2\n")]
    [InlineData("x = '1'\n# c\n", "b", "x = '1'\ntitle = 'b'\n# c\n")]
    [InlineData("# c\n", "b", "# c\ntitle = \"b\"\n")]
    [InlineData("", "b", "title = \"b\"\n")]
    [InlineData("TITLE = 'a'\ntitle = 'b'\n", "c", "TITLE = 'a'\ntitle = 'c'\n")]
    public void A_text_is_set(string toml, string title, string expected) =>
        Assert.Equal(expected, After(toml, new SetValue("title", title)));

    [Theory]
    [InlineData("date = 2025-01-31 # c\n", "2025-02-01T14:20:47+08:00", "date = 2025-02-01T14:20:47+08:00 # c\n")]
    [InlineData("date = '2025-01-31'\n", "2025-02-01", "date = '2025-02-01'\n")]
    [InlineData("date = 2025-01-31\n", "31 Jan 2025", "date = \"31 Jan 2025\"\n")]
    public void A_date_is_set_as_it_is_written(string toml, string written, string expected) =>
        Assert.Equal(expected, After(toml, new SetValue("date", new FieldValue.Moment(written))));

    [Fact]
    public void A_flag_and_a_number_are_set()
    {
        Assert.Equal("draft = false # c\n", After("draft = true # c\n", new SetValue("draft", false)));
        Assert.Equal("weight = 1_0\n", After("weight = 1_0\n", new SetValue("weight", new FieldValue.Number(10))));
        Assert.Equal("weight = -2\n", After("weight = 1_0\n", new SetValue("weight", new FieldValue.Number(-2))));
    }

    [Theory]
    [InlineData("title = 'a' # c\n# d\nx = 1\n", "# d\nx = 1\n")]
    [InlineData("title = '''\na\n'''\nx = 1\nTitle = 'b'\n", "x = 1\n")]
    public void A_key_is_removed_in_every_spelling(string toml, string expected) =>
        Assert.Equal(expected, After(toml, new Remove("title")));

    [Theory]
    [InlineData("tags = ['a', 'b'] # c\n", "tags = ['a', 'b', 'c'] # c\n")]
    [InlineData("tags = []\n", "tags = [\"c\"]\n")]
    [InlineData("tags = [\n  \"a\", # first\n  \"b\"\n]\n", "tags = [\n  \"a\", # first\n  \"b\",\n  \"c\"\n]\n")]
    [InlineData("tags = [\n\t'a',\n\t'b', # last\n]\n", "tags = [\n\t'a',\n\t'b', # last\n\t'c',\n]\n")]
    [InlineData("tags = 'a'\n", "tags = ['a', 'c']\n")]
    [InlineData("x = 1\n[t]\n", "x = 1\ntags = [\"c\"]\n[t]\n")]
    public void An_item_is_added(string toml, string expected) =>
        Assert.Equal(expected, After(toml, new AddItem("tags", "c")));

    [Theory]
    [InlineData("tags = ['Go', 'b']\n", "tags = ['b']\n")]
    [InlineData(
        "tags = [\n  'a', # one\n  # of go\n  'go', # two\n  'b'\n]\n",
        "tags = [\n  'a', # one\n  # of go\n  'b'\n]\n"
    )]
    [InlineData("tags = [\n  'a', # one\n  'go' # two\n]\n", "tags = [\n  'a' # one\n]\n")]
    public void An_item_is_removed_by_its_term(string toml, string expected) =>
        Assert.Equal(expected, After(toml, new RemoveItem("tags", "go")));

    [Theory]
    [InlineData("thumbnail = { src = 'a', alt = 'b' } # c\n", "thumbnail = { src = 'x', alt = 'b' } # c\n")]
    [InlineData("thumbnail = { alt = 'b' }\n", "thumbnail = { alt = 'b', src = \"x\" }\n")]
    [InlineData("[thumbnail] # c\nalt = 'b'\n\n[more]\n", "[thumbnail] # c\nalt = 'b'\nsrc = \"x\"\n\n[more]\n")]
    [InlineData("[thumbnail]\n[more]\n", "[thumbnail]\nsrc = \"x\"\n[more]\n")]
    [InlineData("[thumbnail]\nsrc = 'a' # c\n", "[thumbnail]\nsrc = 'x' # c\n")]
    [InlineData("thumbnail.alt = 'b'\ny = 1\n", "thumbnail.alt = 'b'\nthumbnail.src = \"x\"\ny = 1\n")]
    [InlineData("thumbnail.src = 'b' # c\n", "thumbnail.src = 'x' # c\n")]
    [InlineData("y = 1\n", "y = 1\nthumbnail = { src = \"x\" }\n")]
    public void A_value_in_a_table_is_set(string toml, string expected) =>
        Assert.Equal(expected, After(toml, new SetValue(FieldPath.Of("thumbnail", "src"), "x")));

    [Theory]
    [InlineData("[thumbnail]\nsrc = 'a'\nalt = 'b'\n", "[thumbnail]\nalt = 'b'\n")]
    [InlineData("thumbnail = {src = 'a', alt = 'b'}\n", "thumbnail = {alt = 'b'}\n")]
    [InlineData("thumbnail.src = 'a'\nx = 1\n", "x = 1\n")]
    public void A_value_in_a_table_is_removed(string toml, string expected) =>
        Assert.Equal(expected, After(toml, new Remove(FieldPath.Of("thumbnail", "src"))));

    [Theory]
    [InlineData("[cascade]\ntags = ['go', 'a']\n", -1, "[cascade]\ntags = ['x', 'a']\n")]
    [InlineData(
        "[[cascade]]\nb = 1\n[[cascade]]\ntags = ['go']\n",
        1,
        "[[cascade]]\nb = 1\n[[cascade]]\ntags = ['x']\n"
    )]
    public void Terms_in_a_cascade_count(string toml, int item, string expected)
    {
        var path = item < 0 ? FieldPath.Of("cascade", "tags") : FieldPath.Of("cascade").Within(item, "tags");
        Assert.Equal(expected, After(toml, new ReplaceItem(path, "go", "x")));
    }

    [Theory]
    [InlineData("[menu]\nmain = 1\n")]
    [InlineData("[[menu]]\nname = 'a'\n")]
    [InlineData("menu.main = 1\n")]
    public void A_table_as_a_whole_is_refused_with_a_hint(string toml)
    {
        Assert.Matches("^refused \\d+: .*raw text", After(toml, new SetValue("menu", "c")));
        Assert.Matches("^refused \\d+: .*raw text", After(toml, new Remove("menu")));
    }

    [Theory]
    [InlineData("tags = ['a', 'b',\n'c']\n")]
    [InlineData("tags = ['a', ['b']]\n")]
    [InlineData("tags = ['a'\n, 'b']\n")]
    [InlineData("tags = [ # none\n]\n")]
    public void A_list_that_cannot_be_touched_is_refused_with_a_hint(string toml) =>
        Assert.Matches("^refused \\d+: .*raw text", After(toml, new AddItem("tags", "x")));
}
