using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>What becomes of pictures.</summary>
public sealed record ImageSettings
{
    [EnumDataType(typeof(RemoteImages))]
    public RemoteImages Remote { get; init; } = RemoteImages.Show;
}
