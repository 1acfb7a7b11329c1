using System.Globalization;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>
/// Finds the name that a post's file gets with a new title: as long as nobody but its writers ever saw the post, its address
/// follows the title (docs/editing.md).
/// </summary>
public sealed class TitleFollower(HistoryDesk history, ContentDesk content, ContentWriter writer, LiveSite live)
{
    private const string Ending = ".md";

    /// <summary>Where the post's file, or its own folder, goes; null: it stays where it is.</summary>
    public async Task<string?> FindAsync(WorkspaceFile file, PostText before, PostText after, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, title) = (WordIn(before, "title"), WordIn(after, "title"));
        if (
            file is not { State: PageState.Draft, Place: PagePlace.Regular or PagePlace.Bundle }
            || old == title
            || string.IsNullOrWhiteSpace(title)
            || WordIn(after, "slug").Length > 0
            || WordIn(after, "url").Length > 0
        )
        {
            return null;
        }

        var place = new PostPlace(file.File.Path);
        if (
            EndingAfter(PostMaker.NameOf(old), place) is not { } ending
            || IsShared(place, place.Name[..^ending.Length])
            || !await IsUnseenAsync(place.File, ct)
        )
        {
            return null;
        }

        var folder = place.Section.Length == 0 ? "" : place.Section + "/";
        var name = PostMaker.FreeName(
            PostMaker.NameOf(title),
            candidate =>
                candidate + ending != place.Name
                && (writer.IsTaken(folder + candidate) || writer.IsTaken(folder + candidate + Ending))
        );
        var root = folder + name + ending;
        return root == place.Root || writer.IsTaken(root) ? null : root;
    }

    /// <summary>What follows the title's part of a name; null: the name is none of that title.</summary>
    private string? EndingAfter(string stem, PostPlace place)
    {
        if (!place.Name.StartsWith(stem, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = place.Name[stem.Length..];
        var ending = rest.TrimStart('-').TrimStart([.. "0123456789"]);
        var number = rest[..^ending.Length];
        var isNumber =
            number.Length == 0
            || int.TryParse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count > 1
                && number[0] == '-';
        var isEnding = place.IsBundle
            ? ending.Length == 0
            : ending == Ending
                || live.Settings.Languages.Keys.Any(key =>
                    ending.Equals($".{key}{Ending}", StringComparison.OrdinalIgnoreCase)
                );
        return isNumber && isEnding ? ending : null;
    }

    /// <summary>Whether another text goes by the same name, in another language.</summary>
    private bool IsShared(PostPlace place, string name) =>
        (live.Workspace?.Files ?? []).Any(other =>
            other.File.Path != place.File
            && other is { File.Reading: not null, Place: not PagePlace.BundleResource }
            && (
                place.IsBundle
                    ? place.Holds(other.File.Path)
                    : new PostPlace(other.File.Path) is var beside
                        && beside.Section == place.Section
                        && beside.Name.StartsWith(name + ".", StringComparison.Ordinal)
            )
        );

    /// <summary>Whether the post was made here, and was a draft in every version that the history knows.</summary>
    private async Task<bool> IsUnseenAsync(string path, CancellationToken ct)
    {
        var acts = await history.OfFileAsync(path, ct);
        return acts is [.., { Kind: ActKind.PostCreated, File.Before: null }]
            && acts.SelectMany(act => (byte[]?[])[act.File.Before, act.File.After])
                .OfType<byte[]>()
                .Select(Convert.ToHexStringLower)
                .Distinct(StringComparer.Ordinal)
                .All(hash => content.FindVersion(hash) is { } bytes && IsDraft(PostText.Of(bytes)));
    }

    private static bool IsDraft(PostText post) =>
        post.Fields.Find("draft") is { Value: FrontMatterScalar { Kind: ScalarKind.True } };

    private static string WordIn(PostText post, string key) =>
        (post.Fields.Find(key)?.Value as FrontMatterScalar)?.AsText ?? "";
}
