namespace Blog.Content;

/// <summary>What an address leads to.</summary>
public abstract record Destination
{
    private Destination() { }

    public sealed record ToPage(ContentPage Page) : Destination;

    /// <param name="Number">The page of the list, from 1.</param>
    public sealed record ToList(ListPage List, int Number) : Destination;

    public sealed record ToResource(Resource Resource) : Destination;

    /// <summary>The address is a form of another one; answered by 301.</summary>
    public sealed record Moved(PageAddress Address) : Destination;
}
