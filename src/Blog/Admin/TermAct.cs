namespace Blog.Admin;

/// <summary>What is to become of terms.</summary>
public enum TermAct
{
    /// <summary>Another name; where that is a term already, they become one.</summary>
    Rename,

    /// <summary>They become one with another.</summary>
    Merge,

    /// <summary>No file names them any more.</summary>
    Delete,
}
