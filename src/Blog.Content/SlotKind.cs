namespace Blog.Content;

/// <summary>What a slot asks the site for.</summary>
public enum SlotKind
{
    /// <summary>The address of a page, with scheme and host.</summary>
    AbsoluteAddress,

    /// <summary>The address of a page, from the root of the host.</summary>
    Address,

    /// <summary>A value of the page's front matter, else of the site's.</summary>
    Param,

    /// <summary>The same as Markdown: written with percent signs.</summary>
    MarkdownParam,
}
