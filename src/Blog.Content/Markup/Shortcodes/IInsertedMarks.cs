namespace Blog.Content.Markup.Shortcodes;

/// <summary>Marks in a text for which something else is to stand there.</summary>
internal interface IInsertedMarks
{
    /// <returns>-1 when there is none.</returns>
    int FindNext(string text, int from);

    /// <param name="end">Behind the mark.</param>
    bool TryRead(string text, int at, out int end, out int number);

    string HtmlOf(int number);

    string TextOf(int number);
}
