using Blog.Accounts;
using Blog.Content;
using Blog.Publishing;
using Blog.Theming;

namespace Blog.Admin;

/// <summary>What stands around every page of the admin.</summary>
public sealed class AdminFrame(
    CurrentAccount account,
    ProblemDesk problems,
    CommentQueueDesk comments,
    LiveSite live,
    SiteSettings settings,
    StaffTexts words
)
{
    private Task<int>? _problemCount;

    /// <summary>In the language of the person's browser.</summary>
    public StaffTexts Words => words;

    public string SiteTitle => settings.Title;

    /// <summary>Where readers find the site; null while there is none.</summary>
    public string? SiteUrl => live.Current is { } site ? site.UrlOf(PageAddress.Home) : null;

    /// <summary>The address of a page of the site; null while there is no site.</summary>
    public string? UrlOf(PageAddress address) => live.Current?.UrlOf(address);

    /// <summary>The file that an address shows; null: none.</summary>
    public string? FileAt(PageAddress address) => live.Current?.FileAt(address);

    public string AccountName => account.Handle ?? "";

    public bool IsOwner => account.Role is Role.Owner;

    public bool IsEditor => account.Role is Role.Owner or Role.Editor;

    /// <summary>The plurals of the taxonomies, in the order of the settings.</summary>
    public IEnumerable<string> Taxonomies => settings.Taxonomies.Values.Where(plural => plural.Length > 0).Distinct();

    /// <summary>What a taxonomy is called: an owner's own one as the settings write it.</summary>
    /// <param name="taxonomy">The plural.</param>
    public string NameOf(string taxonomy) =>
        taxonomy switch
        {
            "tags" => words["terms_tags"],
            "categories" => words["terms_categories"],
            "" => "",
            _ => char.ToUpperInvariant(taxonomy[0]) + taxonomy[1..],
        };

    /// <summary>Errors and warnings, and what is wrong with the installation; what is only worth knowing asks for nothing.</summary>
    public Task<int> CountProblemsAsync(CancellationToken ct) => _problemCount ??= CountAsync(ct);

    /// <summary>Comments that wait for the account.</summary>
    public Task<int> CountCommentsAsync(CancellationToken ct) => comments.CountWaitingAsync(ct);

    private async Task<int> CountAsync(CancellationToken ct) =>
        problems.Find(level: null).Pressing + (await problems.TroublesAsync(ct)).Length;
}
