namespace Blog.Content.Markup.Extensions.Typographer;

/// <summary>Quotes of one block that were opened and not yet closed.</summary>
internal sealed class OpenQuotes
{
    public int Single { get; set; }

    public int Double { get; set; }
}
