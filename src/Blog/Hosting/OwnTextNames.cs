using Blog.Theming;

namespace Blog.Hosting;

/// <summary>Finds settings of words that the program never says.</summary>
internal static class OwnTextNames
{
    public static IEnumerable<string> Warnings(BlogSettings settings) =>
        from texts in settings
            .Site.Languages.Select(language => (Key: $"Site:Languages:{language.Key}:Texts", language.Value.Texts))
            .Prepend((Key: "Site:Texts", settings.Site.Texts))
        from name in texts.Texts.Keys
        where !IsKnown(name)
        let hint = NearestName.Find(name, OwnTexts.Names) is { } meant ? $"; did you mean {meant}?" : ""
        select $"{texts.Key}:{name} is no text of the program ({settings.SourceOf($"{texts.Key}:{name}")}){hint}";

    /// <summary>A plural form stands behind its text's name.</summary>
    private static bool IsKnown(string name) =>
        OwnTexts.Names.Any(known =>
            known.Equals(name, StringComparison.OrdinalIgnoreCase)
            || InterfaceLanguage
                .All.SelectMany(language => language.Plural.Forms)
                .Any(form => name.Equals($"{known}_{form}", StringComparison.OrdinalIgnoreCase))
        );
}
