using Blog.Accounts;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>
/// Gives a post another address or section, and copies it. What readers knew leads on: the old address becomes an alias, and
/// <c>guid</c> says what feeds and comments know the post by.
/// </summary>
public sealed class MoveDesk(
    ContentDesk content,
    ContentWriter writer,
    PostFiles files,
    SiteRefresher refresher,
    LiveSite live,
    CurrentAccount account
)
{
    private static readonly string[] NamingTokens = [":slug", ":slugorfilename", ":slugorcontentbasename"];

    /// <returns>Null: there is no such post, or it is another's.</returns>
    /// <exception cref="ContentWriteException">The disk failed.</exception>
    public MoveView? Look(string file)
    {
        if (Find(file) is not { } found || content.Open(file) is not { } bytes)
        {
            return null;
        }

        var post = PostText.Of(bytes);
        var isWhole = IsWhole(found, post);
        var key = isWhole ? "url" : "slug";
        return new MoveView(
            file,
            found.Version?.FrontMatter.Title is { Length: > 0 } title ? title : file,
            FileHash.Of(bytes).Hex,
            found.Page is { IsRendered: true } page ? page.Address.Path : null,
            new PostPlace(file).Section,
            (post.Fields.Find(key)?.Value as FrontMatterScalar)?.AsText ?? "",
            isWhole
        );
    }

    /// <param name="seen">What <see cref="MoveView.Base"/> said.</param>
    /// <param name="section">The folder that it goes to.</param>
    /// <param name="segment">The last part of its address, or the whole of it; empty: by its name.</param>
    public async Task<MoveOutcome> MoveAsync(
        string file,
        string seen,
        string section,
        string segment,
        CancellationToken ct
    )
    {
        if (Find(file) is not { } found || content.Open(file) is not { } bytes)
        {
            return new MoveOutcome.NoSuchPost();
        }

        if (FileHash.Of(bytes).Hex != seen)
        {
            return new MoveOutcome.Changed();
        }

        var place = new PostPlace(file);
        var folder = section.Trim().Trim('/');
        var root = folder.Length == 0 ? place.Name : $"{folder}/{place.Name}";
        if (!writer.CanHold(place.Moved(file, root)))
        {
            return new MoveOutcome.NoSuchSection();
        }

        if (root != place.Root && writer.IsTaken(root))
        {
            return new MoveOutcome.Taken(root);
        }

        var post = PostText.Of(bytes);
        var key = IsWhole(found, post) ? "url" : "slug";
        FieldChange named = segment.Length == 0 ? new FieldChange.Remove(key) : new FieldChange.SetValue(key, segment);
        var (renamed, renamedFault) = Edit(post, [named]);
        if (renamedFault is not null)
        {
            return renamedFault;
        }

        var changes = files.Moved(place, root, bytes, renamed.ToBytes());
        if (
            found.Page is { IsRendered: true } page
            && await WouldLeaveAsync(page, place.Moved(file, root), changes, ct)
        )
        {
            List<FieldChange> kept = [new FieldChange.AddItem("aliases", page.Address.Path)];
            if (renamed.Fields.Find("guid") is null)
            {
                kept.Add(new FieldChange.SetValue("guid", page.Guid));
            }

            var (led, ledFault) = Edit(renamed, kept);
            if (ledFault is not null)
            {
                return ledFault;
            }

            changes = files.Moved(place, root, bytes, led.ToBytes());
        }

        return await WriteAsync(ActKind.PostMoved, file, place.Moved(file, root), changes, ct);
    }

    /// <summary>A copy beside it: a draft, without what only one post can have.</summary>
    public async Task<MoveOutcome> CopyAsync(string file, CancellationToken ct)
    {
        if (Find(file) is null || content.Open(file) is not { } bytes)
        {
            return new MoveOutcome.NoSuchPost();
        }

        var place = new PostPlace(file);
        var at = place.IsBundle ? place.Name.Length : place.Name.IndexOf('.', StringComparison.Ordinal);
        var ending = at < 0 ? "" : place.Name[at..];
        var stem = at < 0 ? place.Name : place.Name[..at];
        var folder = place.Section.Length == 0 ? "" : place.Section + "/";
        var name = PostMaker.FreeName(stem + "-2", candidate => writer.IsTaken(folder + candidate + ending));
        var root = folder + name + ending;
        List<FieldChange> changes = [new FieldChange.SetValue("draft", true)];
        changes.AddRange(((string[])["aliases", "guid", "slug", "url"]).Select(key => new FieldChange.Remove(key)));
        if (account.Role is Role.Author && account.Handle is { } handle)
        {
            changes.Add(new FieldChange.SetValue("author", handle));
        }

        var post = PostText.Of(bytes);
        var (copied, copiedFault) = Edit(post, changes);
        if (copiedFault is not null)
        {
            return copiedFault;
        }

        var made = files
            .Of(place)
            .Select(path => new FileChange(
                place.Moved(path, root),
                Before: null,
                path == file ? copied.ToBytes() : writer.Read(path)
            ))
            .ToList();
        return await WriteAsync(ActKind.PostCreated, place.Moved(file, root), place.Moved(file, root), made, ct);
    }

    private async Task<MoveOutcome> WriteAsync(
        ActKind kind,
        string subject,
        string file,
        IReadOnlyList<FileChange> changes,
        CancellationToken ct
    ) =>
        await content.RunAsync(new ActPlan(kind, subject, changes), ct) switch
        {
            ContentOutcome.Done or ContentOutcome.Unchanged => new MoveOutcome.Moved(file),
            var why => new MoveOutcome.Failed(why),
        };

    /// <summary>A list's own text is moved by moving its folder, which is no act on a post.</summary>
    private WorkspaceFile? Find(string file) =>
        content.Find(file) is { File.Reading: not null } found && !new PostPlace(file).Name.StartsWith('_')
            ? found
            : null;

    private async Task<bool> WouldLeaveAsync(
        ContentPage page,
        string file,
        IReadOnlyList<FileChange> changes,
        CancellationToken ct
    )
    {
        var foreseen = await refresher.ForeseeAsync(changes, ct);
        return foreseen.Files.FirstOrDefault(known => known.File.Path == file)?.Page?.Address != page.Address;
    }

    /// <summary>Whether only <c>url</c> can say the address: the file says it so already, or its section's pattern has no part for <c>slug</c>.</summary>
    private bool IsWhole(WorkspaceFile found, PostText post)
    {
        if (post.Fields.Find("url") is not null)
        {
            return true;
        }

        var top = found.File.Path.Split('/') is [var first, _, ..] ? first : "";
        return live.Settings.Permalinks.FirstOrDefault(pattern =>
                pattern.Key.Equals(top, StringComparison.OrdinalIgnoreCase)
            )
                is { Value: { Length: > 0 } pattern }
            && !Array.Exists(NamingTokens, token => pattern.Contains(token, StringComparison.OrdinalIgnoreCase));
    }

    private (PostText Post, MoveOutcome.NotEditable? Fault) Edit(PostText post, IReadOnlyList<FieldChange> changes) =>
        new FrontMatterEditor(TermRule.Of(live.Settings)).Apply(post, changes) switch
        {
            EditOutcome.Edited edited => (edited.Post, null),
            EditOutcome.Refused refused => (post, new MoveOutcome.NotEditable(refused.Reason, refused.Line)),
            _ => (post, null),
        };
}
