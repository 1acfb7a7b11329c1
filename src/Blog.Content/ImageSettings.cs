using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>What becomes of pictures.</summary>
public sealed record ImageSettings
{
    [EnumDataType(typeof(RemoteImages))]
    public RemoteImages Remote { get; init; } = RemoteImages.Show;

    [EnumDataType(typeof(LocationInImages))]
    public LocationInImages Location { get; init; } = LocationInImages.Remove;

    /// <summary>Whether versions are made as AVIF too: smaller, and seconds of work for each.</summary>
    public bool Avif { get; init; }
}
