using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Writing;

namespace Blog.Admin;

/// <summary>How the saving of a post ended.</summary>
public abstract record PostSaving
{
    private PostSaving() { }

    /// <param name="Act">By which it can be undone.</param>
    /// <param name="IsMerged">The file had changed meanwhile, and has both changes now.</param>
    /// <param name="File">Where it lies now.</param>
    public sealed record Saved(long Act, bool IsMerged, string File) : PostSaving;

    /// <summary>The file says all of it already; nothing was written.</summary>
    public sealed record Unchanged : PostSaving;

    /// <summary>Nothing was written.</summary>
    public sealed record Conflict(PostConflict Of) : PostSaving;

    /// <summary>The site would have a new error with it; nothing was written.</summary>
    public sealed record Faulty(ImmutableArray<Problem> Problems) : PostSaving;

    /// <summary>Something typed can be no value; nothing was written.</summary>
    public sealed record Wrong(ImmutableArray<FieldFault> Faults) : PostSaving;

    /// <summary>It cannot be done without touching what stands beside it; nothing was written.</summary>
    public sealed record Untouchable(EditFault Fault) : PostSaving;

    /// <summary>The account may not; nothing was written.</summary>
    /// <param name="Key">Of the sentence about it.</param>
    public sealed record Denied(string Key) : PostSaving;

    /// <summary>The disk did not take it; nothing was written.</summary>
    public sealed record Refused(WriteFault Fault, string Reason) : PostSaving;

    /// <summary>The form does not say what it was filled from; nothing was written.</summary>
    public sealed record Baseless : PostSaving;

    /// <summary>There is no such page, or it is another's.</summary>
    public sealed record Nowhere : PostSaving;
}
