namespace Blog.Feeds;

/// <summary>The words of a feed of comments, in the language of what is commented.</summary>
/// <param name="Title">For the title of a page, or of the site.</param>
/// <param name="Item">For the name of who wrote, and the title of the page.</param>
public sealed record CommentFeedWords(Func<string, string> Title, Func<string, string, string> Item);
