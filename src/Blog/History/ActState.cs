namespace Blog.History;

/// <summary>How far an act has come.</summary>
public enum ActState
{
    /// <summary>Its bytes are kept, its files perhaps not all written: the next start finishes it.</summary>
    Planned,

    Done,
}
