using System.Collections.Immutable;
using System.Text;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.Content.Editing;

/// <summary>Promise 2: whatever front matter holds and whichever field is changed, every byte outside that field's own lines stays.</summary>
public sealed class ByteExactPropertyTests
{
    private static readonly FrontMatterReader Reader = new(
        new ReadingSettings(TimeZoneInfo.Utc, ["tags", "categories"], StrictFlags: false, MaxBytes: 1 << 20)
    );

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Any_change_of_a_field_leaves_every_byte_outside_its_lines_and_reads_back(
        bool isToml,
        bool hasTrouble
    ) =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var written = new WrittenPost(random, isToml, hasTrouble);
                var post = PostText.Of(written.ToBytes());
                Assert.True(post.Fault is null, $"{post.Fault}\n{written.Text}");
                var (change, key, expect) = AnyChange(random, written);
                var outcome = new FrontMatterEditor(Edits.Terms).Apply(post, [change]);
                if (outcome is EditOutcome.Refused)
                {
                    Assert.True(hasTrouble, $"{outcome}\n{change}\n{written.Text}");
                    return;
                }

                if (outcome is not EditOutcome.Edited { Post: var after })
                {
                    expect(post);
                    return;
                }

                var field = written.Fields.Find(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
                var (start, end) = field is null ? (written.End, written.End) : (field.Start, field.End);
                var text = Encoding.UTF8.GetString(after.ToBytes());
                var mark = written.HasMark ? "\uFEFF" : "";
                Assert.True(
                    text.StartsWith(mark + written.Text[..start], StringComparison.Ordinal)
                        && text.EndsWith(written.Text[end..], StringComparison.Ordinal)
                        && text.Length >= mark.Length + start + written.Text.Length - end,
                    $"{change}\n{written.Text}\n=>\n{text}"
                );
                expect(PostText.Of(after.ToBytes()));
            },
            iter: Rounds.Of(2_000),
            time: -1
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_item_added_and_removed_leaves_the_terms_as_they_were(bool isToml) =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var written = new WrittenPost(random, isToml);
                var editor = new FrontMatterEditor(Edits.Terms);
                var item = WrittenPost.AnyWord(random) + "-new";
                var outcome = editor.Apply(PostText.Of(written.ToBytes()), [new FieldChange.AddItem("tags", item)]);
                Assert.True(outcome is EditOutcome.Edited, $"{outcome}\n{item}\n{written.Text}");
                var added = (EditOutcome.Edited)outcome;
                Assert.Equal([.. TagsOf(written.ToBytes()), item], TagsOf(added.Post.ToBytes()));
                var removed = Assert.IsType<EditOutcome.Edited>(
                    editor.Apply(added.Post, [new FieldChange.RemoveItem("tags", item.ToUpperInvariant())])
                );
                Assert.Equal(TagsOf(written.ToBytes()), TagsOf(removed.Post.ToBytes()));
                if (written.Fields.Find(field => field.Key == "tags") is { Items.Count: > 0 })
                {
                    Assert.Equal(written.Text, removed.Post.Text);
                }
            },
            iter: Rounds.Of(1_000),
            time: -1
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Saving_what_is_there_changes_nothing(bool isToml) =>
        Gen.Int.Sample(
            seed =>
            {
                var written = new WrittenPost(new Random(seed), isToml);
                var post = PostText.Of(written.ToBytes());
                Assert.Equal(written.ToBytes(), post.ToBytes());
                var changes = post.Fields.Entries.SelectMany(entry => Repeat(entry.Key, entry.Value)).ToList();
                changes.Add(new FieldChange.ReplaceBody(AsAFormSendsIt(post.Body)));
                Assert.IsType<EditOutcome.Unchanged>(new FrontMatterEditor(Edits.Terms).Apply(post, changes));
                Assert.IsType<EditOutcome.Unchanged>(FrontMatterEditor.ReplaceText(post, AsAFormSendsIt(post.Text)));
            },
            iter: Rounds.Of(500),
            time: -1
        );

    /// <summary>Of what is no word, a list of words or a map of words nothing.</summary>
    private static IEnumerable<FieldChange> Repeat(FieldPath path, FrontMatterNode value) =>
        value switch
        {
            FrontMatterScalar scalar => [new FieldChange.SetValue(path, scalar.AsText)],
            FrontMatterMap map => map.Entries.SelectMany(entry => Repeat(path.Within(entry.Key), entry.Value)),
            FrontMatterList list when list.Items.All(item => item is FrontMatterScalar) =>
            [
                new FieldChange.SetList(path, [.. list.Items.OfType<FrontMatterScalar>().Select(item => item.AsText)]),
            ],
            _ => [],
        };

    private static string AsAFormSendsIt(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace("\n", "\r\n", StringComparison.Ordinal);

    private static ImmutableArray<string> TagsOf(byte[] bytes) => Reader.Read(bytes, "a.md").FrontMatter?.Tags ?? [];

    private static (FieldChange Change, string Key, Action<PostText> Expect) AnyChange(
        Random random,
        WrittenPost written
    )
    {
        var word = WrittenPost.AnyWord(random);
        string[] keys = ["title", "description", "x", "标", "new", "thumbnail", "TAGS", "trouble-x", "trouble-title"];
        var key = keys[random.Next(keys.Length)];
        var list = random.Next(2) == 0 ? "tags" : "categories";
        var items =
            written.Fields.Find(field => field.Key.Equals(list, StringComparison.OrdinalIgnoreCase))?.Items ?? [];
        var item = items.Count > 0 && random.Next(4) > 0 ? items[random.Next(items.Count)] : word;
        var path = FieldPath.Of("thumbnail", random.Next(3) == 0 ? "new" : "src");
        switch (random.Next(9))
        {
            case 0:
                return (new FieldChange.SetValue(key, word), key, post => Assert.Equal(word, TextOf(post, key)));
            case 1:
                var lines = word + "\n" + WrittenPost.AnyWord(random);
                return (new FieldChange.SetValue(key, lines), key, post => Assert.Equal(lines, TextOf(post, key)));
            case 2:
                var isOn = random.Next(2) == 0;
                return (
                    new FieldChange.SetValue("draft", isOn),
                    "draft",
                    post => Assert.Equal(isOn, Reader.Read(post.ToBytes(), "a.md").FrontMatter?.IsDraft)
                );
            case 3:
                return (new FieldChange.Remove(key), key, post => Assert.Null(post.Fields.Find(key)));
            case 4:
                return (
                    new FieldChange.AddItem(list, word),
                    list,
                    post => Assert.Equal(With(items, word), ItemsOf(post, list))
                );
            case 5:
                return (
                    new FieldChange.RemoveItem(list, item.ToUpperInvariant()),
                    list,
                    post => Assert.Equal(items.Where(old => !IsTerm(old, item)), ItemsOf(post, list))
                );
            case 6:
                var next = word + "-next";
                return (
                    new FieldChange.ReplaceItem(list, item, next),
                    list,
                    post => Assert.Equal(items.Select(old => IsTerm(old, item) ? next : old), ItemsOf(post, list))
                );
            case 7:
                string[] all = [.. items.Where(_ => random.Next(2) == 0), word + "-one", .. items.Take(1)];
                random.Shuffle(all);
                return (new FieldChange.SetList(list, [.. all]), list, post => Assert.Equal(all, ItemsOf(post, list)));
            default:
                return (
                    random.Next(3) == 0 ? new FieldChange.Remove(path) : new FieldChange.SetValue(path, word),
                    "thumbnail",
                    _ => { }
                );
        }
    }

    private static List<string> With(List<string> items, string word) =>
        items.Exists(item => IsTerm(item, word)) ? items : [.. items, word];

    private static bool IsTerm(string one, string other) =>
        PathText.Of(one) is { Length: > 0 } path ? path == PathText.Of(other) : one == other;

    private static string? TextOf(PostText post, string key) =>
        (post.Fields.Find(key)?.Value as FrontMatterScalar)?.AsText;

    private static IEnumerable<string> ItemsOf(PostText post, string key) =>
        post.Fields.Find(key)?.Value switch
        {
            FrontMatterList list => list.Items.OfType<FrontMatterScalar>().Select(item => item.AsText),
            FrontMatterScalar scalar => [scalar.AsText],
            _ => [],
        };
}
