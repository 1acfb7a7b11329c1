using Blog.Content;

namespace Blog.Admin;

/// <summary>A page that comments may stand under.</summary>
/// <param name="Guid">What comments know it by.</param>
/// <param name="File">Relative to the content root, with <c>/</c>.</param>
/// <param name="Address">Null: readers do not see it.</param>
public sealed record CommentedPage(string Guid, string Title, string File, PageAddress? Address);
