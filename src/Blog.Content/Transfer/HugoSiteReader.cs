using System.Collections.Immutable;

namespace Blog.Content.Transfer;

/// <summary>Finds and reads a Hugo site's configuration: the first of its usual names, and <c>config/_default</c> over it.</summary>
public static class HugoSiteReader
{
    private const string Defaults = "config/_default";

    private static readonly string[] Names = ["hugo", "config"];

    /// <param name="folder">Of the site, a full path.</param>
    public static HugoReading Read(string folder)
    {
        var problems = new List<Problem>();
        var files = ImmutableArray.CreateBuilder<string>();
        var root = new ConfigMap("", 0);
        var site = new ContentFolder(folder, []);
        foreach (var (path, bytes) in FilesOf(site))
        {
            files.Add(path);
            if (ConfigReader.Read(bytes, path, problems) is { } read)
            {
                Place(root, read, path).Take(read);
            }
        }

        if (files.Count == 0)
        {
            problems.Add(
                new Problem(
                    "config-missing",
                    Severity.Error,
                    "hugo.toml",
                    0,
                    0,
                    "There is no configuration of Hugo here: no hugo.toml, hugo.yaml, hugo.json, config.toml or the like, and no folder config/_default."
                )
            );
        }

        if (problems.Count > 0)
        {
            return new HugoReading(null, [.. problems]);
        }

        UnfoldOnlyLanguage(root);
        return new HugoReading(new HugoSite(site.Root, root, files.ToImmutable()), []);
    }

    private static IEnumerable<(string Path, byte[] Bytes)> FilesOf(ContentFolder site)
    {
        var main = Names.SelectMany(name => ConfigReader.Endings.Select(ending => name + ending));
        foreach (var path in main)
        {
            if (site.Read(path) is { } bytes)
            {
                yield return (path, bytes);
                break;
            }
        }

        foreach (var path in DefaultFiles(site.Root))
        {
            if (site.Read(path) is { } bytes)
            {
                yield return (path, bytes);
            }
        }
    }

    /// <summary>The file that may hold every key first, then the others, which are nearer to their key.</summary>
    private static IEnumerable<string> DefaultFiles(string folder)
    {
        try
        {
            return new ContentFolder(Path.Join(folder, Defaults), [])
                .List()
                .Files.Select(file => file.Path)
                .Where(path =>
                    !path.Contains('/') && ConfigReader.Endings.Contains(Path.GetExtension(path).ToLowerInvariant())
                )
                .OrderBy(path => !Names.Contains(FolderShape.BaseName(path), StringComparer.OrdinalIgnoreCase))
                .ThenBy(path => path, StringComparer.Ordinal)
                .Select(path => $"{Defaults}/{path}");
        }
        catch (FolderMissingException)
        {
            return [];
        }
    }

    /// <summary>A file's name is the key its content belongs below: <c>params.toml</c>, <c>menus.en.toml</c>.</summary>
    private static ConfigMap Place(ConfigMap root, ConfigMap read, string path)
    {
        if (!path.StartsWith(Defaults, StringComparison.Ordinal))
        {
            return root;
        }

        var words = FolderShape.BaseName(path[(Defaults.Length + 1)..]).Split('.');
        var map = root;
        if (words.Length > 1)
        {
            map = map.Below("languages", read.File, read.Line).Below(words[1], read.File, read.Line);
        }

        return Names.Contains(words[0], StringComparer.OrdinalIgnoreCase)
            ? map
            : map.Below(words[0] == "menu" ? "menus" : words[0], read.File, read.Line);
    }

    /// <summary>A site with one language may say everything below that language; here it is the site's own.</summary>
    private static void UnfoldOnlyLanguage(ConfigMap root)
    {
        if (root.Find("languages") is not ConfigMap languages || languages.Entries.Take(2).Count() != 1)
        {
            return;
        }

        var (key, value) = languages.Entries.First();
        if (value is not ConfigMap only)
        {
            return;
        }

        if (!root.TryGet("defaultContentLanguage", out _))
        {
            root.Set("defaultContentLanguage", new ConfigScalar(key, ScalarKind.Text, only.File, only.Line));
        }

        foreach (var name in (string[])["languageName", "label", "weight", "disabled"])
        {
            only.Remove(name);
        }

        root.Remove("languages");
        root.Take(only);
    }
}
