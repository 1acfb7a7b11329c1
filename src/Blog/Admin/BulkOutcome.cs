using System.Collections.Immutable;
using Blog.Content;

namespace Blog.Admin;

/// <summary>How a change of many posts ended: all of them were changed, or none.</summary>
public abstract record BulkOutcome
{
    private BulkOutcome() { }

    /// <param name="Act">By which it can be undone.</param>
    /// <param name="Count">How many posts are other than before.</param>
    public sealed record Done(long Act, int Count) : BulkOutcome;

    /// <summary>Each is that way already.</summary>
    public sealed record Unchanged : BulkOutcome;

    /// <summary>One of them is not there, or another's.</summary>
    public sealed record Nowhere : BulkOutcome;

    /// <param name="File">The one that cannot be changed; empty for the folder itself.</param>
    /// <param name="Reason">A sentence.</param>
    public sealed record Refused(string File, string Reason) : BulkOutcome;

    /// <summary>The site would have a new error with it.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record Faulty(ImmutableArray<Problem> Problems) : BulkOutcome;
}
