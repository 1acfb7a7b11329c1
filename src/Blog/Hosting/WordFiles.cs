using Blog.Content;
using Blog.Content.Transfer;
using Blog.Theming;

namespace Blog.Hosting;

/// <summary>The files of words beside the content folder, <c>i18n/LANGUAGE.yaml</c>; read once, at the start.</summary>
internal static class WordFiles
{
    private const string Name = "i18n";

    /// <param name="warnings">Gets a sentence for each file that cannot be read; it then changes nothing.</param>
    public static OwnTexts Read(BlogSettings settings, ICollection<string> warnings)
    {
        var folder = new ContentFolder(Path.Join(Path.GetDirectoryName(settings.Content.Path), Name), []);
        var files = FilesOf(folder);
        var words = new Dictionary<string, IReadOnlyList<KeyValuePair<string, string>>>();
        foreach (var language in settings.Site.Languages.Keys.Append(settings.Site.Language))
        {
            var key = language.ToLowerInvariant();
            if (!words.ContainsKey(key) && (FileOf(key, files) ?? FileOf(LanguageTag.BaseOf(key), files)) is { } file)
            {
                words[key] = Read(folder, file, warnings);
            }
        }

        return words.Count == 0 ? OwnTexts.None : new OwnTexts(words);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Read(
        ContentFolder folder,
        string file,
        ICollection<string> warnings
    )
    {
        var shown = Path.Join(folder.Root, file);
        var problems = new List<Problem>();
        try
        {
            if (folder.Read(file) is { } bytes)
            {
                var words = HugoWords.Read(bytes, file, problems);
                foreach (var problem in problems)
                {
                    warnings.Add(
                        $"{shown}:{problem.Line}:{problem.Column}: {problem.Message} Until then its words are not shown."
                    );
                }

                return words;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            warnings.Add($"{shown}: the words cannot be read: {exception.Message}");
        }

        return [];
    }

    private static string? FileOf(string language, IEnumerable<string> files) =>
        files.FirstOrDefault(file =>
            Path.GetFileNameWithoutExtension(file).Equals(language, StringComparison.OrdinalIgnoreCase)
        );

    private static List<string> FilesOf(ContentFolder folder)
    {
        try
        {
            return
            [
                .. folder
                    .List()
                    .Files.Select(file => file.Path)
                    .Where(path => !path.Contains('/', StringComparison.Ordinal) && HugoWords.IsName(path))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (FolderMissingException)
        {
            return [];
        }
    }
}
