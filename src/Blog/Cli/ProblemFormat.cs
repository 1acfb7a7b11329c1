namespace Blog.Cli;

/// <summary>How <c>check</c> prints what it found.</summary>
public enum ProblemFormat
{
    /// <summary>A line each, as editors and people read it.</summary>
    Text,

    /// <summary>One array of objects.</summary>
    Json,

    /// <summary>Commands that a GitHub workflow shows beside the lines of a pull request.</summary>
    GitHub,
}
