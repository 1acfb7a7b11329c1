using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Content.Writing;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Makes new posts; an Author's own name the Author.</summary>
public sealed class NewPostDesk(
    PostStarter starter,
    ContentDesk content,
    LiveSite live,
    CurrentAccount account,
    TimeProvider clock
)
{
    /// <summary>Where posts go when nobody says where.</summary>
    public string UsualSection =>
        live.Current?.DefaultLanguage.Sections.MaxBy(section => section.Pages.Length) is { } fullest
        && live.Settings.MainSections.Count == 0
            ? fullest.Directory
            : starter.Section;

    /// <summary>The folders that posts lie in, in order.</summary>
    public ImmutableArray<string> Sections =>
        [
            .. (live.Current?.Languages ?? [])
                .SelectMany(language => language.Sections)
                .Select(section => section.Directory)
                .Where(path => path.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The keys of the site's languages; empty when there is but one.</summary>
    public ImmutableArray<string> Languages =>
        live.Settings.Languages.Count > 1 ? [.. live.Settings.Languages.Keys] : [];

    /// <param name="language">Null for the first.</param>
    public async Task<NewPostOutcome> CreateAsync(
        string title,
        string section,
        string? language,
        bool isBundle,
        CancellationToken ct
    )
    {
        var author = account.Role is Role.Author ? account.Handle : null;
        if (starter.Make(title, section, language, isBundle, author, clock.GetUtcNow()) is not { } made)
        {
            return new NewPostOutcome.NoSuchSection();
        }

        var plan = new ActPlan(
            ActKind.PostCreated,
            made.Path,
            [new FileChange(made.Path, Before: null, made.Post.ToBytes())]
        );
        var outcome = await content.RunAsync(plan, ct);
        return outcome is ContentOutcome.Done ? new NewPostOutcome.Made(made.Path) : new NewPostOutcome.Failed(outcome);
    }
}
