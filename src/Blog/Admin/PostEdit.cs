namespace Blog.Admin;

/// <summary>What a form sent.</summary>
/// <param name="Base">SHA-256 of the bytes that the form was filled from, in hexadecimal digits; empty where it said none.</param>
/// <param name="Fields">By name; those that it did not send are untouched.</param>
public sealed record PostEdit(string Base, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The name of the text behind the front matter.</summary>
    public const string Body = "body";

    /// <summary>Begins the names of what is added to a list.</summary>
    public const string More = "add-";

    /// <summary>Whether it is to be no draft any more, whatever the form says of that.</summary>
    public bool Publishes { get; init; }
}
