using Microsoft.EntityFrameworkCore.Query;

namespace Blog.Comments;

/// <summary>Sets all that is made of a comment's text together with it.</summary>
internal static class CommentWords
{
    /// <param name="html">What <see cref="CommentMarkup"/> made of the text.</param>
    /// <param name="editedAt">When the text was changed; null: it is as it was first sent.</param>
    public static UpdateSettersBuilder<Comment> SetText(
        this UpdateSettersBuilder<Comment> row,
        string text,
        string html,
        DateTimeOffset? editedAt
    )
    {
        var words = CommentFields.WordsOf(text);
        return row.SetProperty(comment => comment.Text, text)
            .SetProperty(comment => comment.Html, html)
            .SetProperty(comment => comment.HtmlVersion, CommentMarkup.Version)
            .SetProperty(comment => comment.Words, words)
            .SetProperty(comment => comment.EditedAt, editedAt);
    }
}
