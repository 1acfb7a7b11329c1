using System.Collections.Immutable;

namespace Blog.Content.Explaining;

/// <summary>What a page would show of its switches if it said nothing of them itself, and who says so.</summary>
public static class InheritedValues
{
    /// <summary>The switches, the sidebar and the widgets, by their keys.</summary>
    public static ImmutableArray<ExplainedValue> Of(Workspace workspace, WorkspaceFile file, SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(settings);
        var givers = GiversOf(workspace, file.File.Path, settings).ToList();
        var above = givers.Aggregate(FrontMatter.None, (page, giver) => CascadedFrontMatter.Over(page, giver.Given));
        var (kind, side) = SideOf(file.File.Path, settings);
        var choices = PageChoices.Of(above, SiteChoices.Of(settings, side));
        return
        [
            Flag("comments", choices.Comments, "Comments"),
            Flag("authorbox", choices.AuthorBox, "AuthorBox"),
            Flag("pager", choices.Pager, "Pager"),
            Flag("toc", choices.Toc, "Toc"),
            Flag("mathjax", choices.MathJax, "MathJax"),
            Value("sidebar", choices.Sidebar.Value.ToString().ToLowerInvariant(), $"Site:Sidebar:{kind}"),
            Value("widgets", string.Join(", ", choices.Widgets.Value), "Site:Sidebar:Widgets"),
            .. givers.Exists(giver => giver.Given.Has("build", "_build"))
                ? [Value("build.list", above.Build.List.ToString().ToLowerInvariant(), "", "build", "_build")]
                : ImmutableArray<ExplainedValue>.Empty,
        ];

        ExplainedValue Flag(string key, Chosen<bool> chosen, string setting) =>
            Value(key, chosen.Value ? "on" : "off", "Site:Defaults:" + setting);

        ExplainedValue Value(string key, string value, string setting, params string[] keys) =>
            givers.Find(giver => giver.Given.Has(keys is [] ? [key] : keys)) is { Given: not null } giver
                ? new(key, value, giver.File, giver.File.Length > 0 ? "" : "Site:Cascade")
                : new(key, value, "", setting);
    }

    private static (string Kind, SidebarSide Side) SideOf(string path, SiteSettings settings)
    {
        var (directory, name) = FolderShape.Split(path);
        return name.Split('.')[0] != "_index" ? ("Single", settings.Sidebar.Single)
            : directory.Length == 0 ? ("Home", settings.Sidebar.Home)
            : ("List", settings.Sidebar.List);
    }

    /// <summary>The nearest first; the settings, without a file, last.</summary>
    private static IEnumerable<(string File, FrontMatter Given)> GiversOf(
        Workspace workspace,
        string path,
        SiteSettings settings
    )
    {
        var (directory, name) = FolderShape.Split(path);
        var mark = Path.GetExtension(FolderShape.BaseName(name));
        mark = mark.Length > 1 && settings.Languages.ContainsKey(mark[1..]) ? mark : "";
        var place = mark.Length > 0 ? path.Replace(mark + ".", ".", StringComparison.Ordinal) : path;
        var language = mark.Length > 0 ? mark[1..].ToLowerInvariant() : settings.Language.ToLowerInvariant();
        var kind =
            name.Split('.')[0] != "_index" ? "page"
            : directory.Length == 0 ? "home"
            : "section";
        var indexes = workspace
            .Files.Where(file => file.File.Served?.FrontMatter.Cascades.IsEmpty == false)
            .ToLookup(file => FolderShape.Split(file.File.Path).Directory, StringComparer.Ordinal);
        foreach (var above in FolderShape.UpFrom(directory).Append("").Distinct(StringComparer.Ordinal))
        {
            var index = indexes[above]
                .FirstOrDefault(file =>
                    FolderShape.BaseName(FolderShape.Split(file.File.Path).Name) == "_index" + mark
                );
            foreach (var cascade in index?.File.Served?.FrontMatter.Cascades ?? [])
            {
                if (index is not null && cascade.Target.Matches(path, place, kind, language))
                {
                    yield return (index.File.Path, cascade.Given);
                }
            }
        }

        if (SiteCascade.Of(settings) is { Keys.IsEmpty: false } site)
        {
            yield return ("", site);
        }
    }
}
