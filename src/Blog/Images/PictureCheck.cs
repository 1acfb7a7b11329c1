using Blog.Content;
using Blog.Publishing;

namespace Blog.Images;

/// <summary>Looks into the pictures of a folder for what their owner may want to know.</summary>
public sealed class PictureCheck(ContentFolders folders, ImageSettings settings)
{
    private readonly PictureReader _reader = new(new PictureLibrary());

    /// <param name="paths">Relative to the content folder.</param>
    public IEnumerable<Problem> Find(IEnumerable<string> paths) =>
        ProblemsOf(folders.Content, paths)
            .Concat(
                folders.Static is { } files ? ProblemsOf(files, files.List().Files.Select(entry => entry.Path)) : []
            );

    private IEnumerable<Problem> ProblemsOf(ContentFolder folder, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (FactsOf(folder, path) is { HasLocation: true } facts)
            {
                yield return new Problem(
                    "image-location",
                    Severity.Info,
                    path,
                    0,
                    0,
                    "The picture says where it was taken. " + Consequence(facts)
                );
            }
        }
    }

    private string Consequence(PictureFacts facts) =>
        settings.Location == LocationInImages.Keep
            ? "Readers get it so; remove the place, or set Site:Images:Location to Remove."
        : facts.IsWithinLimits ? "Readers get a copy that does not."
        : "It is too large for a copy without that to be made, so it is not served. Make it smaller.";

    private PictureFacts? FactsOf(ContentFolder folder, string path)
    {
        try
        {
            using var stream = folder.Open(path);
            return stream is not null && PictureFormats.Of(stream) is { } format ? _reader.Read(stream, format) : null;
        }
        catch (IOException)
        {
            // What cannot be read is a problem of its own already.
            return null;
        }
    }
}
