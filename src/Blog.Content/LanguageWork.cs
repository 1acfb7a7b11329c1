using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Makes what one language shows, file by file.</summary>
/// <param name="owners">The file behind each address that is taken, by any language.</param>
internal sealed class LanguageWork(
    LanguageFiles files,
    string basePath,
    Dictionary<PageAddress, string> owners,
    List<Problem> problems,
    PageMemory memory
)
{
    private readonly List<WorkspaceFile> _workspace = [];

    /// <summary>The text of each list, by its directory.</summary>
    private readonly Dictionary<string, IndexText> _indexes = new(StringComparer.Ordinal);

    public LanguageFiles Files => files;

    public AddressBook Addresses { get; } = new(files.Language, files.Shape, owners, problems);

    private PageMaker Pages => field ??= new PageMaker(files.Language, basePath, files.Shape, Addresses, memory);

    /// <summary>Warns of hidden pages that want an address which a visible one has; asked when all of those have theirs.</summary>
    public void WarnOfHidden()
    {
        foreach (var file in files.Files)
        {
            if (
                files.StateOf(file) is not (PageState.Visible or PageState.Quarantined)
                && files.VersionOf(file) is { } hidden
                && files.Shape.PlaceOf(file.Path) is PagePlace.Regular or PagePlace.Bundle
            )
            {
                Addresses.WarnOfClaim(file, hidden.FrontMatter);
            }
        }
    }

    /// <summary>To be called in the order of the files' paths: the earlier one keeps an address.</summary>
    public WorkspaceFile Add(PlacedFile file)
    {
        var state = files.StateOf(file);
        var version = files.VersionOf(file);
        ContentPage? page = null;
        if (state == PageState.Visible && version is { } served)
        {
            switch (files.Shape.PlaceOf(file.Path))
            {
                case PagePlace.Index:
                    _indexes.TryAdd(FolderShape.Split(file.Path).Directory, new IndexText(file, served));
                    break;
                case PagePlace.Regular or PagePlace.Bundle:
                    page = Pages.Make(file, served);
                    state = page is null ? PageState.Quarantined : state;
                    page = IsShown(page, served.FrontMatter, files.Shape.PlaceOf(file.Path)) ? page : null;
                    break;
            }
        }

        var added = new WorkspaceFile(file.File, state, page, version)
        {
            Language = files.Language.Code,
            Section = files.Shape.SectionOf(FolderShape.Split(file.Path).Directory),
            Place = files.Shape.PlaceOf(file.Path),
        };
        _workspace.Add(added);
        return added;
    }

    /// <param name="visible">The language's pages.</param>
    public LanguageView ToView(IEnumerable<ContentPage> visible)
    {
        var language = files.Language;
        ImmutableArray<ContentPage> ordered = [.. visible.Order(new PageOrder(language.Settings.Language))];
        var menus = new MenuMaker(language, basePath, problems);
        var parts = new ListMaker(language, Addresses, Pages, files.Cascades, _indexes).Make(
            ordered,
            lists => menus.Make(_workspace, _indexes, lists)
        );
        return new LanguageView(language, parts, ordered);
    }

    private bool IsShown(ContentPage? page, FrontMatter written, PagePlace place) =>
        page is not null
        && written.Build.Render != RenderRule.Never
        && !(written.IsHeadless && place == PagePlace.Bundle)
        && !files.Language.Settings.IsDisabled("page");
}
