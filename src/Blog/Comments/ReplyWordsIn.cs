namespace Blog.Comments;

/// <summary>Finds the words of mails to commenters.</summary>
/// <param name="language">The language of the page.</param>
public delegate ReplyWords ReplyWordsIn(string language);
