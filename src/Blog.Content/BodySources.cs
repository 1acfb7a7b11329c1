namespace Blog.Content;

/// <summary>Says how each text is to be rendered: what its page asks for, else what the site does.</summary>
internal sealed class BodySources(SiteSettings settings)
{
    private readonly CjkCounting _siteCjk = settings.HasCjk switch
    {
        "true" => CjkCounting.WhenPresent,
        "false" => CjkCounting.Off,
        _ => CjkCounting.Auto,
    };

    public BodySource Of(string file, GoodVersion version, bool mathJax) =>
        new(
            file,
            version.Hash,
            mathJax,
            version.FrontMatter.IsCjkLanguage switch
            {
                true => CjkCounting.On,
                false => CjkCounting.Off,
                null => _siteCjk,
            }
        )
        {
            Format =
                version.FrontMatter.Markup
                ?? (ContentKinds.Of(file) == ContentKind.Html ? BodyFormat.Html : BodyFormat.Markdown),
        };
}
