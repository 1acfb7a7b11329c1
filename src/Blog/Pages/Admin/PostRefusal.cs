using System.Collections.Immutable;
using Blog.Admin;
using Blog.Content;

namespace Blog.Pages.Admin;

/// <summary>Why a post was not saved, as a page tells it.</summary>
/// <param name="Status">Of the answer.</param>
/// <param name="Key">Of the sentence about it; null: the conflict tells it.</param>
public sealed record PostRefusal(int Status, string? Key)
{
    /// <summary>More about it, in English; null: nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>Two edits that cannot be brought together; null: none.</summary>
    public PostConflict? Conflict { get; init; }

    /// <summary>New errors that the site would have.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    public ImmutableArray<FieldFault> Faults { get; init; } = [];

    /// <returns>Null: it was saved, or there was nothing to save.</returns>
    public static PostRefusal? Of(PostSaving saving) =>
        saving switch
        {
            PostSaving.Nowhere => new(StatusCodes.Status404NotFound, "post_gone"),
            PostSaving.Conflict conflict => new(StatusCodes.Status409Conflict, null) { Conflict = conflict.Of },
            PostSaving.Faulty faulty => new(StatusCodes.Status422UnprocessableEntity, "post_faulty")
            {
                Problems = faulty.Problems,
            },
            PostSaving.Wrong wrong => new(StatusCodes.Status422UnprocessableEntity, "post_wrong")
            {
                Faults = wrong.Faults,
            },
            PostSaving.Untouchable untouchable => new(StatusCodes.Status422UnprocessableEntity, "post_untouchable")
            {
                Reason = untouchable.Fault.Reason,
            },
            PostSaving.Denied denied => new(StatusCodes.Status403Forbidden, denied.Key),
            PostSaving.Baseless => new(StatusCodes.Status400BadRequest, "post_no_base"),
            PostSaving.Refused refused => new(Told.StatusOf(refused.Fault), "post_refused") { Reason = refused.Reason },
            _ => null,
        };
}
