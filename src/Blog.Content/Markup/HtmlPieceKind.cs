namespace Blog.Content.Markup;

internal enum HtmlPieceKind
{
    Text,
    Open,
    Close,
    Comment,
}
