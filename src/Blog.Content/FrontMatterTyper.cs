using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Turns the keys of one file into <see cref="FrontMatter"/>, with the rule of content-contract.md 2.3 for each bad value.</summary>
internal sealed class FrontMatterTyper(
    ReadingSettings settings,
    DateReader dates,
    FrontMatterMap keys,
    KeyProblems problems
)
{
    private readonly FrontMatterKeys _keys = new(keys);

    public FrontMatter Type()
    {
        var shown = new DateKeyReader(dates, _keys, problems).Read();
        var addresses = new AddressKeyReader(problems);
        var build = new BuildKeyReader(problems);
        var pictures = new PictureKeyReader(_keys, problems);
        var flags = new FlagReader(settings.StrictFlags, _keys, problems);
        var names = new NameListReader(_keys, problems);
        var frontMatter = shown with
        {
            Title = ReadTitle(),
            LinkTitle = Text("linktitle"),
            Url = addresses.ReadUrl(_keys.Find("url")),
            IsUrlFromRoot = FrontMatterValues.TextOf(_keys.Find("url"))?.StartsWith('/') == true,
            Aliases = addresses.ReadAliases(_keys.Take("aliases")),
            Guid = FrontMatterValues.TextOf(_keys.Find("guid")),
            Slug = Text("slug"),
            Type = Text("type"),
            TranslationKey = Text("translationkey"),
            Weight = ReadWeight(),
            Summary = Text("summary"),
            Description = Text("description"),
            Lead = FrontMatterValues.TextOf(_keys.TakeParam("lead")),
            Thumbnail = pictures.ReadThumbnail(),
            Lang = ReadLang(),
            Translations = _keys.Take("translations")?.Value,
            Keywords = FrontMatterValues.WordsOf(_keys.Find("keywords")),
            Images = pictures.ReadImages(),
            Authors = ReadAuthors(),
            Layout = FrontMatterValues.TextOf(_keys.Find("layout")),
            Markup = build.ReadMarkup(_keys.Find("markup")),
            Outputs = build.ReadOutputs(_keys.Take("outputs")),
            IsHeadless = _keys.Take("headless")?.Value is FrontMatterScalar { Kind: ScalarKind.True },
            Build = build.Read(_keys.Take("build") ?? _keys.Take("_build")),
            Sitemap = BuildKeyReader.ReadSitemap(_keys.Take("sitemap")),
            Resources = BuildKeyReader.ReadResources(_keys.Find("resources")),
            Cascades = new CascadeReader(problems, TypeCascade).Read(_keys.Take("cascade")),
            Menu = new MenuFieldReader(problems).Read(_keys.Take("menu") ?? _keys.Take("menus")),
            Terms = new TermKeyReader(settings, _keys, problems).Read(),
            Comments = flags.Read("comments"),
            AuthorBox = flags.Read("authorbox"),
            Pager = flags.Read("pager"),
            Toc = flags.Read("toc"),
            MathJax = flags.Read("mathjax"),
            Sidebar = flags.Read("sidebar"),
            Widgets = names.ReadWidgets(),
            PostMeta = names.ReadPostMeta(),
            IsCjkLanguage = _keys.Take("iscjklanguage")?.Value is FrontMatterScalar { Kind: var kind }
                ? kind switch
                {
                    ScalarKind.True => true,
                    ScalarKind.False => false,
                    _ => null,
                }
                : null,
        };
        return frontMatter with { Params = _keys.Unread(), Keys = _keys.Names() };
    }

    private FrontMatter TypeCascade(FrontMatterMap given) =>
        new FrontMatterTyper(settings, dates, given, problems).Type();

    /// <summary>Text of a scalar; null when absent, empty, a list or a map.</summary>
    private string? Text(string key) => FrontMatterValues.TextOf(_keys.Take(key));

    /// <summary>Names as text, or of maps with a name; the value stays among the params.</summary>
    private ImmutableArray<string> ReadAuthors() =>
        (_keys.Find("authors") ?? _keys.Find("author")) is { } entry
            ?
            [
                .. FrontMatterValues
                    .ItemsOf(entry.Value)
                    .Select(item => item is FrontMatterMap map ? map.Find("name")?.Value : item)
                    .OfType<FrontMatterScalar>()
                    .Select(item => item.AsText)
                    .Where(name => name.Length > 0),
            ]
            : [];

    private string ReadTitle()
    {
        switch (_keys.Take("title")?.Value)
        {
            case null:
                return "";
            case FrontMatterScalar scalar:
                return scalar.AsText;
            case var other:
                problems.Report(
                    "title-type",
                    other,
                    "title: a list or a map is no title. Write it as one line of text."
                );
                return "";
        }
    }

    private int ReadWeight()
    {
        var value = _keys.Take("weight")?.Value;
        if (value is null or FrontMatterScalar { Kind: ScalarKind.Null })
        {
            return 0;
        }

        if (
            value is FrontMatterScalar scalar
            && YamlScalars.NumberOf(scalar.Text) is >= int.MinValue and <= int.MaxValue and var number
        )
        {
            return (int)number;
        }

        problems.Report(
            "weight-value",
            value,
            $"weight: '{FrontMatterValues.Shown(value)}' is not a number, so it counts as 0."
        );
        return 0;
    }

    private string? ReadLang() =>
        _keys.Take("lang") is { } lang
            ? FrontMatterValues
                .ItemsOf(lang.Value)
                .OfType<FrontMatterScalar>()
                .Select(item => item.AsText)
                .FirstOrDefault(LanguageTag.IsValid)
            : null;
}
