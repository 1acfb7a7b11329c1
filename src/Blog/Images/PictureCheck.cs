using Blog.Content;
using Blog.Publishing;

namespace Blog.Images;

/// <summary>Looks into the pictures of a folder for what their owner may want to know.</summary>
public sealed class PictureCheck(ContentFolders folders, ImageSettings settings)
{
    private const string Remedy = "Remove the place, or set Site:Images:Location to Keep.";

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
            if (ConsequenceOf(folder, path) is { } consequence)
            {
                yield return new Problem(
                    "image-location",
                    consequence.IsServed ? Severity.Info : Severity.Warning,
                    path,
                    0,
                    0,
                    consequence.Words
                );
            }
        }
    }

    /// <summary>What comes of the place that a file tells; null when it tells none.</summary>
    private (bool IsServed, string Words)? ConsequenceOf(ContentFolder folder, string path)
    {
        try
        {
            using var stream = folder.Open(path);
            if (stream is null)
            {
                return null;
            }

            var facts = PictureFormats.Of(stream) is { } format ? _reader.Read(stream, format) : null;
            var tells = facts?.HasLocation ?? UncopiedFile.MayTellPlace(stream);
            var told = $"The {(facts is null ? "file" : "picture")} says where it was taken. ";
            return !tells ? null
                : settings.Location == LocationInImages.Keep
                    ? (true, told + "Readers get it so; remove the place, or set Site:Images:Location to Remove.")
                : facts is null
                    ? (false, told + "No copy without that can be made of its format, so it is not served. " + Remedy)
                : facts.IsWithinLimits ? (true, told + "Readers get a copy that does not.")
                : (
                    false,
                    told + "It is too large for a copy without that to be made, so it is not served. Make it smaller."
                );
        }
        catch (IOException)
        {
            // What cannot be read is a problem of its own already.
            return null;
        }
    }
}
