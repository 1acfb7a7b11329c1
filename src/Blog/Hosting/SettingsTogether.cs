using Blog.Content;
using Blog.Publishing;

namespace Blog.Hosting;

/// <summary>What single values cannot show: settings that do not go together.</summary>
internal static class SettingsTogether
{
    public static IEnumerable<string> Faults(BlogSettings settings)
    {
        if (OtherBasePath(settings) is { } other)
        {
            yield return $"ReverseProxy:PathBase is '{settings.ReverseProxy.PathBase}', but Site:BaseUrl says '{other}' "
                + $"({settings.SourceOf("ReverseProxy:PathBase")}). Leave ReverseProxy:PathBase out.";
        }

        if (settings.Site.Markup.TocStartLevel > settings.Site.Markup.TocEndLevel)
        {
            yield return $"Site:Markup:TocStartLevel is '{settings.Site.Markup.TocStartLevel}', but must not be above "
                + $"Site:Markup:TocEndLevel, which is '{settings.Site.Markup.TocEndLevel}' "
                + $"({settings.SourceOf("Site:Markup:TocStartLevel")}).";
        }

        if (DatabaseText.FindFault(settings) is { } fault)
        {
            yield return $"ConnectionStrings:Blog {fault} ({settings.SourceOf("ConnectionStrings:Blog")}).";
        }

        if (settings.Email is { Host.Length: > 0, From.Length: 0 })
        {
            yield return $"Email:From is '', but must be given with Email:Host ({settings.SourceOf("Email:Host")}).";
        }

        foreach (var languageFault in LanguageFaults(settings))
        {
            yield return languageFault;
        }

        var snippets = RealPath.Of(settings.Content.SnippetsPath);
        foreach (var (key, folder) in ServedFolders(settings))
        {
            if (Directory.Exists(snippets) && RealPath.IsInside(snippets, RealPath.Of(folder)))
            {
                yield return $"Content:SnippetsPath is '{settings.Content.SnippetsPath}', but must not lie in {key}, which "
                    + $"is '{folder}' ({settings.SourceOf("Content:SnippetsPath")}): what is in it would be served.";
            }
        }

        var data = RealPath.Of(settings.Data.Path);
        foreach (var (key, folder) in ServedFolders(settings))
        {
            var served = RealPath.Of(folder);
            if (RealPath.IsInside(data, served))
            {
                yield return $"Data:Path is '{settings.Data.Path}', but must not lie in {key}, which is '{folder}' "
                    + $"({settings.SourceOf("Data:Path")}): what is in it would be served.";
            }
            else if (RealPath.IsInside(served, data))
            {
                yield return $"{key} is '{folder}', but must not lie in Data:Path, which is '{settings.Data.Path}' "
                    + $"({settings.SourceOf(key)}).";
            }
        }
    }

    /// <summary>What shows nothing, though it was asked for.</summary>
    public static IEnumerable<string> Warnings(BlogSettings settings)
    {
        const string Box = "Site:Defaults:AuthorBox";
        var source = settings.SourceOf(Box);
        if (
            settings.Site is { Defaults.AuthorBox: true, Author.IsEmpty: true }
            && source.Layer is not SettingsLayer.BuiltIn
            && settings.Site.Languages.Values.All(language => language.Author.IsEmpty)
        )
        {
            yield return $"{Box} is true, but there is no author, so there is no box ({source}). Set Site:Author:Name.";
        }

        var theme = settings.Site.Theme;
        var forbidden = Forbidden("CustomCss", theme.CustomCss, "Style", settings.Site.Csp.Style)
            .Concat(Forbidden("CustomJs", theme.CustomJs, "Script", settings.Site.Csp.Script));
        foreach (var warning in forbidden)
        {
            yield return warning;
        }

        IEnumerable<string> Forbidden(
            string name,
            IReadOnlyList<string> files,
            string policy,
            IReadOnlyList<string> origins
        ) =>
            from file in files.Select((file, index) => (Key: $"Site:Theme:{name}:{index}", Value: file))
            where OwnFiles.IsForbidden(file.Value, origins)
            select $"{file.Key} is '{Problem.Quote(file.Value)}', which pages do not load: Site:Csp:{policy} does not name its host "
                + $"({settings.SourceOf(file.Key)}). Name it there, or put the file into the static folder.";
    }

    private static IEnumerable<string> LanguageFaults(BlogSettings settings)
    {
        var keys = settings.Site.Languages.Keys.ToList();
        if (keys.Count > 0 && !keys.Contains(settings.Site.Language, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Site:Language is '{settings.Site.Language}', but must be one of Site:Languages, which has "
                + $"{string.Join(", ", keys)} ({settings.SourceOf("Site:Language")}).";
        }

        foreach (var key in keys.Where(key => !LanguageTag.IsValid(key)))
        {
            yield return $"Site:Languages:{key} is no language, but must be a language tag such as en or zh-cn.";
        }
    }

    private static string? OtherBasePath(BlogSettings settings)
    {
        var own = settings.ReverseProxy.PathBase.TrimEnd('/');
        return own.Length > 0 && settings.Site.BaseUrl is not null && own != settings.BasePath
            ? settings.BasePath + "/"
            : null;
    }

    private static IEnumerable<(string Key, string Folder)> ServedFolders(BlogSettings settings)
    {
        yield return ("Content:Path", settings.Content.Path);
        if (settings.Content.StaticPath.Length > 0)
        {
            yield return ("Content:StaticPath", settings.Content.StaticPath);
        }

        foreach (var (key, language) in settings.Site.Languages)
        {
            if (language.ContentPath.Length > 0)
            {
                yield return (
                    $"Site:Languages:{key}:ContentPath",
                    Path.GetFullPath(language.ContentPath, settings.Content.Path)
                );
            }
        }
    }
}
