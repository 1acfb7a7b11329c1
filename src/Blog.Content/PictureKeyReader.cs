using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Reads the pictures that a page names: <c>thumbnail</c>, and <c>images</c> with its other names.</summary>
internal sealed class PictureKeyReader(FrontMatterKeys keys, KeyProblems problems)
{
    public Thumbnail? ReadThumbnail()
    {
        switch (keys.TakeParam("thumbnail")?.Value)
        {
            case FrontMatterScalar scalar:
                return scalar.AsText.Length > 0 ? new Thumbnail(scalar.AsText, "", null, null) : null;
            case FrontMatterMap map:
                if (map.Find("src")?.Value is not FrontMatterScalar { AsText: { Length: > 0 } source })
                {
                    problems.Report(
                        "thumbnail-src",
                        map,
                        "thumbnail: the map has no src, so there is no picture. Add src: /img/…."
                    );
                    return null;
                }

                var alt = (map.Find("alt")?.Value as FrontMatterScalar)?.AsText ?? "";
                if (map.Find("visibility") is not { } visibility)
                {
                    return new Thumbnail(source, alt, null, null);
                }

                var places = FrontMatterValues
                    .ItemsOf(visibility.Value)
                    .OfType<FrontMatterScalar>()
                    .Select(item => item.AsText)
                    .ToList();
                return new Thumbnail(source, alt, places.Contains("list"), places.Contains("post"));
            default:
                return null;
        }
    }

    public ImmutableArray<string> ReadImages()
    {
        string[] names = ["images", "cover", "image"];
        var values = names.Select(name => keys.Find(name)?.Value).OfType<FrontMatterNode>();
        return
        [
            .. values
                .SelectMany(value => FrontMatterValues.ItemsOf(value))
                .Select(value => value is FrontMatterMap map ? PictureOf(map) : (value as FrontMatterScalar)?.AsText)
                .OfType<string>()
                .Where(source => source.Length > 0),
        ];

        static string? PictureOf(FrontMatterMap map) =>
            FrontMatterValues.TextOf(map.Find("src") ?? map.Find("image") ?? map.Find("url"));
    }
}
