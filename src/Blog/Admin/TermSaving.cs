namespace Blog.Admin;

/// <summary>How the saving of a term's own text ended.</summary>
public abstract record TermSaving
{
    private TermSaving() { }

    /// <param name="Outcome">What became of the file.</param>
    /// <param name="IsMerged">Whether someone else's change since is in it too.</param>
    public sealed record Tried(ContentOutcome Outcome, bool IsMerged) : TermSaving;

    /// <summary>The file was changed since in a way that does not go together with the form. Nothing was written.</summary>
    /// <param name="Base">Of the file as it is now.</param>
    /// <param name="Origin">The file as the form was opened; null when it is not kept any more.</param>
    /// <param name="Theirs">The file as it is now.</param>
    public sealed record Conflict(string Base, string? Origin, string Theirs) : TermSaving;

    /// <summary>The file is there, and the form does not say which version of it was opened.</summary>
    public sealed record Unversioned : TermSaving;

    /// <summary>No folder can have the name.</summary>
    public sealed record Nameless : TermSaving;

    /// <summary>The form cannot change the file.</summary>
    /// <param name="Reason">A sentence with the remedy.</param>
    public sealed record Refused(string Reason) : TermSaving;
}
