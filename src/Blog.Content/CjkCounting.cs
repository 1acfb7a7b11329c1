namespace Blog.Content;

/// <summary>Whether a page's words are counted by characters (content-contract.md L7, L8).</summary>
public enum CjkCounting
{
    /// <summary>By characters when a third of the text's letters are Han, Kana or Hangul.</summary>
    Auto,

    /// <summary>Never by characters.</summary>
    Off,

    /// <summary>By characters when the text has any Han, Kana or Hangul (a site's <c>hasCJKLanguage</c>).</summary>
    WhenPresent,

    /// <summary>Always by characters (a page's own <c>isCJKLanguage: true</c>).</summary>
    On,
}
