namespace Blog.Admin;

/// <summary>A choice of terms.</summary>
public enum TermChoice
{
    All,

    /// <summary>Those that no file names.</summary>
    Unused,

    /// <summary>Those that are nearly another one, or written in several ways.</summary>
    Doubtful,
}
