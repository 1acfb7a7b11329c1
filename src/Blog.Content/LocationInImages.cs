namespace Blog.Content;

/// <summary>What becomes of words inside a picture that say where it was taken.</summary>
public enum LocationInImages
{
    /// <summary>Readers get a copy without them.</summary>
    Remove,

    /// <summary>Readers get the file as it is.</summary>
    Keep,
}
