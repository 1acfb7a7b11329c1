namespace Blog.Content;

/// <summary>Whether readers see a file's page, and why not.</summary>
public enum PageState
{
    Visible,
    Draft,

    /// <summary>Its time has not come.</summary>
    Scheduled,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>A value that decides visibility could not be read.</summary>
    HiddenByFault,

    /// <summary>The index of a section above is itself not visible.</summary>
    HiddenBySection,

    /// <summary>The file cannot be a page.</summary>
    Quarantined,
}
