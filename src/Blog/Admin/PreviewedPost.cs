using Blog.Content;

namespace Blog.Admin;

/// <summary>A page as it would be, in a site that readers do not see.</summary>
/// <param name="Shown">The page, or the list that it is the text of.</param>
/// <param name="Bytes">Of its file, saved or not.</param>
/// <param name="Files">Files beside it that readers cannot fetch, by where its text links to them; relative to the content folder.</param>
public sealed record PreviewedPost(
    Site Site,
    Destination Shown,
    byte[] Bytes,
    IReadOnlyDictionary<string, string> Files
);
