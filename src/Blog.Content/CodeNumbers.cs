namespace Blog.Content;

/// <summary>Whether the lines of a code block are numbered, and how.</summary>
public enum CodeNumbers
{
    None,

    /// <summary>In a column of their own, that stays where it is when the code is scrolled sideways.</summary>
    Table,

    /// <summary>At the beginning of each line.</summary>
    Inline,
}
