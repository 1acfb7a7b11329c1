namespace Blog.Content;

/// <summary>What a page shows; <see cref="PageChoices"/> decides it.</summary>
public sealed record PageFlags(bool Comments, bool AuthorBox, bool Pager, bool Toc, bool MathJax, SidebarSide Sidebar);
