namespace Blog.Images;

/// <summary>A picture that pages name.</summary>
/// <param name="Facts">Null for a file that is no picture with a size.</param>
/// <param name="Hash">Of its bytes, in its versions' addresses; null while they have not been read.</param>
public sealed record KnownPicture(PictureKey Key, PictureFacts? Facts, string? Hash);
