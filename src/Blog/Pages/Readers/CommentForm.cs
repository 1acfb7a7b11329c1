using System.Collections.Immutable;
using Blog.Comments;
using Blog.Content;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>The form for a comment, empty or as it was sent.</summary>
/// <param name="Draft">What stands in its fields.</param>
public sealed record CommentForm(PageView View, ContentPage Post, CommentDraft Draft, CommentSettings Settings)
{
    /// <summary>Why it was not taken.</summary>
    public ImmutableArray<CommentFault> Faults { get; init; } = [];

    /// <summary>Whose comment it answers; null: it answers the page.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Whether its writer may ask for mails about replies.</summary>
    public bool OffersMail { get; init; }

    /// <summary>The comment as it will look; null: nobody asked yet.</summary>
    public string? PreviewHtml { get; init; }

    /// <summary>Null on the page itself, which is the same for every reader.</summary>
    public CommentFormTokens? Tokens { get; init; }

    /// <summary>The first of some faults that it has.</summary>
    public CommentFault? FaultOf(params ReadOnlySpan<CommentFault> faults)
    {
        foreach (var fault in faults)
        {
            if (Faults.Contains(fault))
            {
                return fault;
            }
        }

        return null;
    }

    public static CommentForm Empty(PageView view, ContentPage post, CommentSettings settings, ReplyOffer offer)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(post);
        return new(
            view,
            post,
            new CommentDraft(post.Address.Path, null, "", "", "", "", "", WantsMail: false, ""),
            settings
        )
        {
            OffersMail = offer.IsMade(view.Site),
        };
    }
}
