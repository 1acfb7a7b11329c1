namespace Blog.Admin;

/// <summary>How the moving or copying of a post ended.</summary>
public abstract record MoveOutcome
{
    private MoveOutcome() { }

    /// <param name="File">Where the post's file lies now.</param>
    public sealed record Moved(string File) : MoveOutcome;

    /// <summary>There is no such post, or it is another's.</summary>
    public sealed record NoSuchPost : MoveOutcome;

    /// <summary>There can be no such folder.</summary>
    public sealed record NoSuchSection : MoveOutcome;

    /// <summary>Something of that name lies there already.</summary>
    public sealed record Taken(string File) : MoveOutcome;

    /// <summary>The file was changed since the form was opened.</summary>
    public sealed record Changed : MoveOutcome;

    /// <summary>A field cannot be changed byte by byte.</summary>
    public sealed record NotEditable(string Reason, int Line) : MoveOutcome;

    /// <summary>Nothing was written.</summary>
    public sealed record Failed(ContentOutcome Why) : MoveOutcome;
}
