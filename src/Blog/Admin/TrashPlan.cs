using Blog.Content;

namespace Blog.Admin;

/// <summary>What goes to the trash with a post: a bundle goes with all of its files, when its last text goes.</summary>
internal static class TrashPlan
{
    public static IReadOnlyCollection<string> FilesOf(
        IReadOnlyCollection<WorkspaceFile> chosen,
        IReadOnlyCollection<WorkspaceFile> all
    )
    {
        var paths = chosen.Select(file => file.File.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in chosen.Where(IsBundle).Select(FolderOf).ToHashSet(StringComparer.Ordinal))
        {
            var within = all.Where(file => file.File.Path.StartsWith(folder, StringComparison.Ordinal)).ToList();
            if (within.All(file => !(IsBundle(file) && FolderOf(file) == folder) || paths.Contains(file.File.Path)))
            {
                paths.UnionWith(within.Select(file => file.File.Path));
            }
        }

        return paths;
    }

    public static string TitleOf(WorkspaceFile file) =>
        file.Version is { FrontMatter.Title: { Length: > 0 } title } ? title : file.File.Path;

    private static bool IsBundle(WorkspaceFile file) => file.Place is PagePlace.Bundle;

    private static string FolderOf(WorkspaceFile file) => file.File.Path[..(file.File.Path.LastIndexOf('/') + 1)];
}
