namespace Blog.Content.Editing;

/// <summary>How a format of front matter writes keys and values.</summary>
internal interface IWords
{
    /// <summary>Between a key and its value.</summary>
    string Sets { get; }

    /// <summary>Inside the braces of a map.</summary>
    string BracePadding { get; }

    string Key(string key);

    /// <summary>Text on one line that reads back as this text.</summary>
    /// <param name="quotes">Taken where the text can stand so.</param>
    string Text(string text, Quotes quotes, bool isInFlow);

    /// <summary>A date as written.</summary>
    string Moment(string written, Quotes quotes, bool isInFlow);
}
