namespace Blog.Hosting;

/// <summary>Endpoint metadata: what is sent here without its token is led on, as it is, to a page that gives it back and writes nothing.</summary>
/// <param name="Address">Of that page, from the site's root.</param>
public sealed record GivesTextBack(string Address)
{
    public static GivesTextBack ByPreview { get; } = new("/comments/preview");
}
