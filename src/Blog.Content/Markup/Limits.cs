namespace Blog.Content.Markup;

/// <summary>What keeps the time for a text in proportion to its length.</summary>
internal static class Limits
{
    public const string Code = "render-limit";

    /// <summary>Quotes and lists within one another.</summary>
    public const int Nesting = 100;

    /// <summary>Of <c>](</c> in one block: looking for the ends of links takes quadratic time.</summary>
    public const int LinksInBlock = 500;

    /// <summary>In all tables of a text: a short row is filled up to the width of its table.</summary>
    public const int TableCells = 50_000;
}
