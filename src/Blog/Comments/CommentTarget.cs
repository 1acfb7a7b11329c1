using Blog.Content;

namespace Blog.Comments;

/// <summary>A page that shows comments.</summary>
/// <param name="Page">Null: there is none for readers at that address, or it shows none.</param>
/// <param name="IsOpen">Whether it takes more.</param>
public sealed record CommentTarget(ContentPage? Page, bool IsOpen)
{
    public static CommentTarget None { get; } = new(null, IsOpen: false);
}
