namespace Blog.Publishing.Code;

/// <summary>What a piece of code is, as far as colours tell (look.md 3.2).</summary>
internal enum TokenKind
{
    Plain,
    Comment,
    Keyword,
    String,
    Number,
    Function,
    Type,
}
