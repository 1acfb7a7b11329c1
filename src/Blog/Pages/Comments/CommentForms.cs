using System.Collections.Immutable;
using System.Globalization;
using Blog.Comments;
using Blog.Content;
using Blog.Pages.Readers;
using Blog.Theming;
using Microsoft.AspNetCore.Antiforgery;

namespace Blog.Pages.Comments;

/// <summary>Reads comments' forms, and makes those that are answered.</summary>
public sealed class CommentForms(
    CommentSettings settings,
    CommentTokens tokens,
    CommentReader reader,
    ReplyOffer offer,
    IAntiforgery antiforgery,
    IHttpContextAccessor accessor
)
{
    /// <summary>As the framework words it beside its token; with other words it warns at each form that it changed them.</summary>
    internal const string NeverKept = "no-cache, no-store";

    private HttpContext Context =>
        accessor.HttpContext ?? throw new InvalidOperationException("There is no request to answer.");

    public CommentDraft Read(Site site, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new CommentDraft(
            form["page"].ToString(),
            long.TryParse(form["parent"], CultureInfo.InvariantCulture, out var parent) ? parent : null,
            form["name"].ToString(),
            form["mail"].ToString(),
            form["site"].ToString(),
            form["text"].ToString(),
            form["subject"].ToString(),
            WantsMail: offer.IsMade(site) && form["mails"] == "1",
            form["token"].ToString()
        );
    }

    /// <param name="isPreviewed">Whether its writer has read the form before.</param>
    public CommentFormTokens TokensFor(ContentPage page, bool isPreviewed)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new CommentFormTokens(
            tokens.Make(PageKey.Of(page.Guid), isPreviewed),
            antiforgery.GetAndStoreTokens(Context).RequestToken ?? ""
        );
    }

    /// <summary>The form as it was filled in, with new tokens.</summary>
    public async Task<CommentForm> MakeAsync(
        PageView view,
        ContentPage page,
        CommentDraft draft,
        ImmutableArray<CommentFault> faults,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(draft);
        var answered =
            draft.ParentId is { } parent && await reader.FindAsync(page.Guid, ct) is { } thread
                ? thread.Find(parent)
                : null;
        return new CommentForm(view, page, draft with { Address = page.Address.Path }, settings)
        {
            Faults = faults,
            OffersMail = offer.IsMade(view.Site),
            ReplyTo = answered?.Name,
            Tokens = TokensFor(page, isPreviewed: true),
        };
    }
}
