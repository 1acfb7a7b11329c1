using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Makes and changes the own texts of terms: title, description and picture, and no other byte.</summary>
public sealed class TermTextDesk(ContentDesk contents, TermBooks books, LiveSite live, ContentSettings content)
{
    private static readonly FieldPath Title = "title";
    private static readonly FieldPath Description = "description";
    private static readonly FieldPath Picture = "thumbnail";

    /// <summary>Null where the term can have no text in that language, or the site does not speak it.</summary>
    /// <exception cref="ContentWriteException">The disk failed.</exception>
    public TermText? Open(string taxonomy, string name, string language)
    {
        if (PathOf(taxonomy, name, language) is not { } path)
        {
            return null;
        }

        if (contents.Open(path) is not { } bytes)
        {
            return new TermText(path, "");
        }

        var post = TextOf(bytes);
        return ReadFrom(post, path) with { Base = post.ToHash().Hex, Locked = (post.Locked ?? post.Fault)?.Reason };
    }

    /// <exception cref="ContentWriteException">The disk failed.</exception>
    public async Task<TermSaving> SaveAsync(TermTextEdit edit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (PathOf(edit.Taxonomy, edit.Name, edit.Language) is not { } path)
        {
            return new TermSaving.Nameless();
        }

        var now = contents.Open(path);
        if (now is null)
        {
            return await MakeAsync(edit, path, ct);
        }

        if (edit.Base.Length == 0)
        {
            return new TermSaving.Unversioned();
        }

        var theirs = TextOf(now);
        if (contents.FindVersion(edit.Base) is not { } bytes)
        {
            return new TermSaving.Conflict(theirs.ToHash().Hex, null, theirs.Text);
        }

        var origin = TextOf(bytes);
        var changes = ChangesOf(origin, edit);
        var terms = TermRule.Of(live.Settings);
        if (new FrontMatterEditor(terms).Apply(origin, changes) is EditOutcome.Refused refused)
        {
            return new TermSaving.Refused(refused.Reason);
        }

        return new PostMerge(terms).Merge(origin, changes, theirs) is MergeOutcome.Clean merged
            ? await WriteAsync(edit, path, now, merged.Post, isMerged: origin.Text != theirs.Text, ct)
            : new TermSaving.Conflict(theirs.ToHash().Hex, origin.Text, theirs.Text);
    }

    /// <summary>The term's text that is there, or the file that it would be.</summary>
    private string? PathOf(string taxonomy, string name, string language)
    {
        var places = new TermPlaces(live.Settings);
        return books
                .Current?.Find(taxonomy, name)
                ?.Texts.FirstOrDefault(text => places.Find(text)?.Language == language)
            ?? places.FileOf(language, taxonomy, name);
    }

    private async Task<TermSaving> MakeAsync(TermTextEdit edit, string path, CancellationToken ct)
    {
        var empty = PostText.New("");
        var title = edit.Title.Length > 0 ? edit.Title : edit.Name;
        var changes = ChangesOf(empty, edit with { Title = title });
        return new FrontMatterEditor(TermRule.Of(live.Settings)).Apply(empty, changes) switch
        {
            EditOutcome.Edited made => await WriteAsync(edit, path, null, made.Post, isMerged: false, ct),
            EditOutcome.Refused refused => new TermSaving.Refused(refused.Reason),
            _ => new TermSaving.Nameless(),
        };
    }

    private async Task<TermSaving> WriteAsync(
        TermTextEdit edit,
        string path,
        byte[]? before,
        PostText after,
        bool isMerged,
        CancellationToken ct
    ) =>
        new TermSaving.Tried(
            await contents.RunAsync(
                new ActPlan(
                    ActKind.TermSaved,
                    $"{edit.Taxonomy}: {edit.Name}",
                    [new FileChange(path, before, after.ToBytes())]
                ),
                ct
            ),
            isMerged
        );

    /// <summary>The fields that say something else than the form was opened with.</summary>
    private static List<FieldChange> ChangesOf(PostText origin, TermTextEdit edit)
    {
        var was = ReadFrom(origin, "");
        var changes = new List<FieldChange>();
        Add(Title, was.Title, edit.Title);
        Add(Description, was.Description, edit.Description);
        Add(
            origin.Fields.Find(Picture.Root)?.Value is FrontMatterMap ? Picture.Within("src") : Picture,
            was.Picture,
            edit.Picture
        );
        return changes;

        void Add(FieldPath field, string before, string after)
        {
            // A line of a form holds no line break, and a box of a form any kind of it.
            var text = after.ReplaceLineEndings("\n");
            if (text != before && text != before.ReplaceLineEndings("\n") && text != before.ReplaceLineEndings(""))
            {
                changes.Add(text.Length > 0 ? new FieldChange.SetValue(field, text) : new FieldChange.Remove(field));
            }
        }
    }

    private static TermText ReadFrom(PostText post, string path) =>
        new(path, "")
        {
            Title = WordOf(post.Fields.Find(Title.Root)?.Value),
            Description = WordOf(post.Fields.Find(Description.Root)?.Value),
            Picture = post.Fields.Find(Picture.Root)?.Value switch
            {
                FrontMatterMap map => WordOf(map.Find("src")?.Value),
                var value => WordOf(value),
            },
        };

    private static string WordOf(FrontMatterNode? value) => (value as FrontMatterScalar)?.AsText ?? "";

    private PostText TextOf(byte[] bytes) => PostText.Of(bytes, content.FallbackEncoding);
}
