namespace Blog.Content;

/// <summary>Sees to it that no two pages have one identity (content-contract.md 2.3, guid).</summary>
internal sealed class GuidBook(List<Problem> problems)
{
    /// <param name="pages">By the path of their files; a page that loses its identity is put anew.</param>
    public void Settle(List<ContentPage> pages, IEnumerable<WorkspaceFile> files)
    {
        var named = files
            .Where(file => file.Version?.FrontMatter.Guid is not null)
            .Select(file => file.File.Path)
            .ToHashSet(StringComparer.Ordinal);
        var written = pages.Where(page => IsWritten(page)).ToList();
        if (written.Count == 0)
        {
            return;
        }

        var owners = new Dictionary<string, ContentPage>(StringComparer.Ordinal);
        foreach (var page in written.Concat(pages.Where(page => !IsWritten(page))))
        {
            owners.TryAdd(page.Guid, page);
        }

        for (var index = 0; index < pages.Count; index++)
        {
            var page = pages[index];
            if (ReferenceEquals(owners[page.Guid], page))
            {
                continue;
            }

            problems.Add(
                new Problem(
                    "guid-double",
                    Severity.Warning,
                    page.File,
                    0,
                    0,
                    $"The identity '{Problem.Quote(page.Guid)}' belongs to {owners[page.Guid].File}, so this page is known by its file's name. Give it a guid of its own."
                )
            );
            pages[index] = page with { Guid = page.File };
        }

        bool IsWritten(ContentPage page) => named.Contains(page.File);
    }
}
