using System.Security.Cryptography;
using Blog.Comments;

namespace Blog.Tests.Comments;

/// <summary>Comments as they stand in the table, for tests that do not write them by the form.</summary>
internal static class CommentRows
{
    private static readonly CommentMarkup Markup = new();

    public static Comment Shown(string guid, string text, long? parent = null, DateTimeOffset? at = null) =>
        new()
        {
            PageKey = PageKey.Of(guid),
            Page = guid,
            ParentId = parent,
            At = at ?? new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero),
            Name = "Ana",
            // PostgreSQL keeps no NUL, and the desk lets none come so far.
            Text = text.Replace('\0', '\uFFFD'),
            Html = Markup.Render(text).Html,
            HtmlVersion = CommentMarkup.Version,
            State = CommentState.Shown,
            Token = RandomNumberGenerator.GetBytes(16),
            Words = RandomNumberGenerator.GetBytes(32),
            Language = "en",
        };
}
