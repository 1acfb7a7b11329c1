using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Turns the keys of one file into <see cref="FrontMatter"/>, with the rule of content-contract.md 2.3 for each bad value.</summary>
internal sealed class FrontMatterTyper(
    ReadingSettings settings,
    DateReader dates,
    FrontMatterMap keys,
    string file,
    ImmutableArray<Problem>.Builder problems
)
{
    private static readonly string[] DateKeys = ["date", "publishdate", "pubdate", "published", "lastmod", "modified"];
    private static readonly string[] PublishKeys = ["publishdate", "pubdate", "published"];
    private static readonly string[] ExpiryKeys = ["expirydate", "unpublishdate"];
    private static readonly string[] ModifiedKeys = ["lastmod", "modified"];

    private readonly FrontMatterMap? _params = keys.Find("params")?.Value as FrontMatterMap;
    private readonly HashSet<string> _readInParams = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset?> _dates = new(StringComparer.Ordinal);

    public FrontMatter Type()
    {
        var hidden = false;
        var isDraft = ReadDraft(ref hidden);
        foreach (var key in DateKeys.Concat(ExpiryKeys))
        {
            _dates[key] = ReadDate(key, ref hidden);
        }

        var publish = FirstDate(PublishKeys);
        var modified = FirstDate(ModifiedKeys);
        var date = _dates["date"] ?? publish ?? modified;
        var addresses = new AddressKeyReader(file, problems);
        var build = new BuildKeyReader(file, problems);
        var frontMatter = new FrontMatter
        {
            Title = ReadTitle(),
            LinkTitle = Text("linktitle"),
            Date = date,
            PublishDate = publish ?? _dates["date"],
            ExpiryDate = FirstDate(ExpiryKeys),
            LastModified = modified ?? date,
            IsDraft = isDraft,
            IsHiddenByFault = hidden,
            Url = addresses.ReadUrl(keys.Find("url")),
            IsUrlFromRoot = FrontMatterValues.TextOf(keys.Find("url"))?.StartsWith('/') == true,
            Aliases = addresses.ReadAliases(Take("aliases")),
            Guid = FrontMatterValues.TextOf(keys.Find("guid")),
            Slug = Text("slug"),
            Type = Text("type"),
            TranslationKey = Text("translationkey"),
            Weight = ReadWeight(),
            Summary = Text("summary"),
            Description = Text("description"),
            Lead = FrontMatterValues.TextOf(TakeParam("lead")),
            Thumbnail = ReadThumbnail(),
            Lang = ReadLang(),
            Translations = Take("translations")?.Value,
            Keywords = FrontMatterValues.WordsOf(keys.Find("keywords")),
            Images = ReadImages(),
            Authors = ReadAuthors(),
            Layout = FrontMatterValues.TextOf(keys.Find("layout")),
            Markup = build.ReadMarkup(keys.Find("markup")),
            Outputs = build.ReadOutputs(Take("outputs")),
            IsHeadless = Take("headless")?.Value is FrontMatterScalar { Kind: ScalarKind.True },
            Build = build.Read(Take("build") ?? Take("_build")),
            Sitemap = BuildKeyReader.ReadSitemap(Take("sitemap")),
            Resources = BuildKeyReader.ReadResources(keys.Find("resources")),
            Cascades = new CascadeReader(file, problems, TypeCascade).Read(Take("cascade")),
            Menu = new MenuFieldReader(file, problems).Read(Take("menu") ?? Take("menus")),
            Terms = ReadTerms(),
            Comments = ReadFlag("comments"),
            AuthorBox = ReadFlag("authorbox"),
            Pager = ReadFlag("pager"),
            Toc = ReadFlag("toc"),
            MathJax = ReadFlag("mathjax"),
            Sidebar = ReadFlag("sidebar"),
            Widgets = ReadWidgets(),
            PostMeta = ReadPostMeta(),
            IsCjkLanguage = Take("iscjklanguage")?.Value is FrontMatterScalar { Kind: var kind }
                ? kind switch
                {
                    ScalarKind.True => true,
                    ScalarKind.False => false,
                    _ => null,
                }
                : null,
        };
        return frontMatter with { Params = Unread(), Keys = KeysOf() };
    }

    private FrontMatter TypeCascade(FrontMatterMap given) =>
        new FrontMatterTyper(settings, dates, given, file, problems).Type();

    private ImmutableArray<string> KeysOf() =>
        [
            .. keys
                .Entries.Concat(
                    (_params?.Entries ?? []).Where(entry =>
                        _readInParams.Contains(entry.Key) || !_read.Contains(entry.Key)
                    )
                )
                .Select(entry => KnownKey(entry.Key))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>In a site of thousands of pages, most keys are the same few.</summary>
    private static string KnownKey(string key)
    {
        var lower = key.ToLowerInvariant();
        return string.IsInterned(lower) ?? lower;
    }

    private FrontMatterEntry? Take(string key)
    {
        _read.Add(key);
        return keys.Find(key);
    }

    /// <summary>A key that the theme asks the params for: in their map too, where the page itself does not have it (M13).</summary>
    private FrontMatterEntry? TakeParam(string key)
    {
        if (Take(key) is { } own)
        {
            return own;
        }

        _readInParams.Add(key);
        return _params?.Find(key);
    }

    private ImmutableDictionary<string, FrontMatterNode> Unread()
    {
        var unread = ImmutableDictionary.CreateBuilder<string, FrontMatterNode>(StringComparer.Ordinal);
        if (_params is not null)
        {
            _read.Add("params");
        }

        foreach (var entry in (_params?.Entries ?? []).Where(entry => !_readInParams.Contains(entry.Key)))
        {
            unread[entry.Key.ToLowerInvariant()] = entry.Value;
        }

        foreach (var entry in keys.Entries.Where(entry => !_read.Contains(entry.Key)))
        {
            unread[entry.Key.ToLowerInvariant()] = entry.Value;
        }

        return unread.ToImmutable();
    }

    private void Report(string code, Severity severity, FrontMatterNode at, string message) =>
        problems.Add(new Problem(code, severity, file, at.Span.Line, at.Span.Column, message));

    /// <summary>Text of a scalar; null when absent, empty, a list or a map.</summary>
    private string? Text(string key) => FrontMatterValues.TextOf(Take(key));

    private ImmutableArray<string> ReadImages()
    {
        string[] names = ["images", "cover", "image"];
        var values = names.Select(name => keys.Find(name)?.Value).OfType<FrontMatterNode>();
        return
        [
            .. values
                .SelectMany(value => FrontMatterValues.ItemsOf(value))
                .Select(value => value is FrontMatterMap map ? PictureOf(map) : (value as FrontMatterScalar)?.AsText)
                .OfType<string>()
                .Where(source => source.Length > 0),
        ];

        static string? PictureOf(FrontMatterMap map) =>
            FrontMatterValues.TextOf(map.Find("src") ?? map.Find("image") ?? map.Find("url"));
    }

    /// <summary>Names as text, or of maps with a name; the value stays among the params.</summary>
    private ImmutableArray<string> ReadAuthors() =>
        (keys.Find("authors") ?? keys.Find("author")) is { } entry
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
        switch (Take("title")?.Value)
        {
            case null:
                return "";
            case FrontMatterScalar scalar:
                return scalar.AsText;
            case var other:
                Report(
                    "title-type",
                    Severity.Warning,
                    other,
                    "title: a list or a map is no title. Write it as one line of text."
                );
                return "";
        }
    }

    private bool ReadDraft(ref bool hidden)
    {
        var draft = Take("draft");
        var published = keys.Find("published");
        bool? isPublished = published?.Value is FrontMatterScalar mark ? MarkOf(mark) : null;
        if (draft is null)
        {
            return isPublished == false;
        }

        if (isPublished is not null)
        {
            Report(
                "draft-and-published",
                Severity.Warning,
                published?.Value ?? draft.Value,
                "draft and published both stand here; draft counts. Remove published."
            );
        }

        if (draft.Value is FrontMatterScalar scalar && DraftOf(scalar) is { } isDraft)
        {
            return isDraft;
        }

        hidden = true;
        Report(
            "draft-value",
            Severity.Error,
            draft.Value,
            $"draft: '{FrontMatterValues.Shown(draft.Value)}' is neither true nor false, so the page stays hidden. Write true or false."
        );
        return false;
    }

    private static bool? DraftOf(FrontMatterScalar scalar) =>
        scalar.Kind switch
        {
            ScalarKind.True => true,
            ScalarKind.False or ScalarKind.Null => false,
            ScalarKind.Integer => YamlScalars.NumberOf(scalar.Text) != 0,
            ScalarKind.Text => scalar.Text switch
            {
                "1" or "t" or "T" or "true" or "True" or "TRUE" => true,
                "" or "0" or "f" or "F" or "false" or "False" or "FALSE" => false,
                _ => null,
            },
            _ => null,
        };

    /// <summary>What <c>published</c> says as a mark; a date there is none (content-contract.md 1).</summary>
    private static bool? MarkOf(FrontMatterScalar scalar) =>
        scalar is { Kind: ScalarKind.Text, Text: "" } ? null : DraftOf(scalar);

    private DateTimeOffset? FirstDate(string[] names) =>
        names.Select(name => _dates[name]).FirstOrDefault(date => date is not null);

    private DateTimeOffset? ReadDate(string key, ref bool hidden)
    {
        var value = Take(key)?.Value;
        switch (value)
        {
            case null or FrontMatterScalar { Kind: ScalarKind.Null } or FrontMatterScalar { Text: "" }:
                return null;
            case FrontMatterScalar { Kind: ScalarKind.Text or ScalarKind.Float } scalar
                when dates.TryRead(scalar.Text, out var moment):
                return moment;
            case FrontMatterScalar { Kind: ScalarKind.Integer } scalar
                when YamlScalars.NumberOf(scalar.Text) is { } seconds
                    && DateReader.TryReadUnixSeconds(seconds, out var moment):
                if (key != "published" || seconds is not (0 or 1))
                {
                    Report(
                        "date-looks-numeric",
                        Severity.Warning,
                        scalar,
                        $"{key}: a bare number is seconds since 1970, so this is {moment:yyyy-MM-dd HH:mm:ss} UTC. Write 2025-01-31 for a day."
                    );
                    return moment;
                }

                return null;
            case FrontMatterScalar { Kind: ScalarKind.True or ScalarKind.False } when key == "published":
                return null;
            case FrontMatterScalar { Kind: ScalarKind.Text } scalar
                when key == "published" && DraftOf(scalar) is not null:
                return null;
        }

        var decides = key is not ("date" or "lastmod" or "modified");
        hidden |= decides;
        Report(
            "date-unreadable",
            decides ? Severity.Error : Severity.Warning,
            value,
            $"{key}: '{FrontMatterValues.Shown(value)}' is not a date"
                + (decides ? ", so the page stays hidden" : ", so the page has none")
                + ". Write 2025-01-31, or 2025-01-31 14:20:47, or add an offset such as +08:00."
        );
        return null;
    }

    private int ReadWeight()
    {
        var value = Take("weight")?.Value;
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

        Report(
            "weight-value",
            Severity.Warning,
            value,
            $"weight: '{FrontMatterValues.Shown(value)}' is not a number, so it counts as 0."
        );
        return 0;
    }

    private Thumbnail? ReadThumbnail()
    {
        switch (TakeParam("thumbnail")?.Value)
        {
            case FrontMatterScalar scalar:
                return scalar.AsText.Length > 0 ? new Thumbnail(scalar.AsText, "", null, null) : null;
            case FrontMatterMap map:
                if (map.Find("src")?.Value is not FrontMatterScalar { AsText: { Length: > 0 } source })
                {
                    Report(
                        "thumbnail-src",
                        Severity.Warning,
                        map,
                        "thumbnail: the map has no src, so there is no picture. Add src: /img/…."
                    );
                    return null;
                }

                var alt = (map.Find("alt")?.Value as FrontMatterScalar)?.AsText ?? "";
                if (map.Find("visibility") is not { } visibility)
                {
                    return new Thumbnail(source, alt, null, null);
                }

                var places = FrontMatterValues
                    .ItemsOf(visibility.Value)
                    .OfType<FrontMatterScalar>()
                    .Select(item => item.AsText)
                    .ToList();
                return new Thumbnail(source, alt, places.Contains("list"), places.Contains("post"));
            default:
                return null;
        }
    }

    private string? ReadLang() =>
        Take("lang") is { } lang
            ? FrontMatterValues
                .ItemsOf(lang.Value)
                .OfType<FrontMatterScalar>()
                .Select(item => item.AsText)
                .FirstOrDefault(LanguageTag.IsValid)
            : null;

    private ImmutableDictionary<string, ImmutableArray<string>> ReadTerms()
    {
        var terms = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var plural in settings.Taxonomies)
        {
            if (Take(plural) is not { } entry)
            {
                continue;
            }

            if (entry.Value is FrontMatterMap)
            {
                Report("list-type", Severity.Warning, entry.Value, $"{plural}: a map names no terms. Write a list.");
                continue;
            }

            var names = ImmutableArray.CreateBuilder<string>();
            foreach (var item in FrontMatterValues.ItemsOf(entry.Value))
            {
                if (item is not FrontMatterScalar scalar)
                {
                    Report("list-type", Severity.Warning, item, $"{plural}: each item is one word or line of text.");
                    continue;
                }

                if (scalar.Kind is ScalarKind.True or ScalarKind.False)
                {
                    Report(
                        "yaml-boolean-term",
                        Severity.Info,
                        scalar,
                        $"{plural}: a plain {Problem.Quote(scalar.Text)} is the term '{scalar.AsText}'. Put it in quotes to keep the word."
                    );
                }

                if (scalar.AsText.Length > 0)
                {
                    names.Add(scalar.AsText);
                }
            }

            if (names.Count > 0)
            {
                terms[plural] = names.ToImmutable();
            }
        }

        return terms.ToImmutable();
    }

    private FlagValue ReadFlag(string key)
    {
        switch (TakeParam(key)?.Value)
        {
            case null:
                return FlagValue.Absent;
            case FrontMatterList list:
                return new FlagValue(list.Items.IsEmpty ? FlagShape.EmptyList : FlagShape.List);
            case FrontMatterMap map:
                return new FlagValue(map.Entries.IsEmpty ? FlagShape.EmptyMap : FlagShape.Map);
            case FrontMatterScalar scalar:
                return scalar.Kind switch
                {
                    ScalarKind.Null => new FlagValue(FlagShape.Null),
                    ScalarKind.True => new FlagValue(FlagShape.True),
                    ScalarKind.False => new FlagValue(FlagShape.False),
                    ScalarKind.Integer or ScalarKind.Float => new FlagValue(
                        YamlScalars.NumberOf(scalar.Text) == 0 ? FlagShape.Zero : FlagShape.Number
                    ),
                    _ => ReadFlagText(key, scalar),
                };
            default:
                return FlagValue.Absent;
        }
    }

    private FlagValue ReadFlagText(string key, FrontMatterScalar scalar)
    {
        bool? meant = scalar.Text.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => true,
            "false" or "no" or "off" => false,
            _ => null,
        };
        var isSide = key == "sidebar" && scalar.Text is "left" or "right";
        if (meant is not null && scalar.IsQuoted)
        {
            Report(
                "flag-quoted",
                Severity.Info,
                scalar,
                $"{key}: \"{Problem.Quote(scalar.Text)}\" is text"
                    + (settings.StrictFlags ? ", read as its boolean" : ", and any text counts as said")
                    + ". Write it without quotes."
            );
        }
        else if (scalar.Text.Length > 0 && !isSide)
        {
            var allowed = key == "sidebar" ? "left, right or false" : "true or false";
            Report(
                "flag-value",
                Severity.Warning,
                scalar,
                $"{key}: '{Problem.Quote(scalar.Text)}' is not {allowed}. Write one of them."
            );
        }

        return settings.StrictFlags && meant is { } boolean
            ? new FlagValue(boolean ? FlagShape.True : FlagShape.False)
            : new FlagValue(FlagShape.Text, scalar.Text);
    }

    private ImmutableArray<string>? ReadWidgets()
    {
        switch (TakeParam("widgets")?.Value)
        {
            case null
            or FrontMatterScalar { Kind: ScalarKind.Null }
            or FrontMatterScalar { Kind: ScalarKind.Text, Text: "" }
            or FrontMatterList { Items.IsEmpty: true }
            or FrontMatterMap { Entries.IsEmpty: true }:
                return null;
            case FrontMatterScalar { Kind: ScalarKind.Integer or ScalarKind.Float } number
                when YamlScalars.NumberOf(number.Text) == 0:
                return null;
            case FrontMatterList list:
                return [.. list.Items.Select(WidgetName).OfType<string>()];
            case FrontMatterScalar { Kind: ScalarKind.False } scalar:
                Report(
                    "widgets-type",
                    Severity.Warning,
                    scalar,
                    "widgets: false is no list; the sidebar stays empty. Write sidebar: false to hide it."
                );
                return [];
            case FrontMatterScalar { Kind: ScalarKind.Text } scalar:
                Report(
                    "widgets-type",
                    Severity.Warning,
                    scalar,
                    $"widgets: write a list, [{Problem.Quote(scalar.Text)}]."
                );
                return WidgetName(scalar) is { } name ? [name] : [];
            case var other:
                Report(
                    "widgets-type",
                    Severity.Warning,
                    other,
                    "widgets: write a list of names; the site's own list is shown."
                );
                return null;
        }
    }

    private string? WidgetName(FrontMatterNode item)
    {
        if (item is FrontMatterScalar scalar && WidgetNames.IsKnown(scalar.AsText))
        {
            return scalar.AsText.ToLowerInvariant();
        }

        Report(
            "widget-unknown",
            Severity.Warning,
            item,
            $"widgets: there is no widget '{FrontMatterValues.Shown(item)}'. Known are {string.Join(", ", WidgetNames.Known)}."
        );
        return null;
    }

    private ImmutableArray<string>? ReadPostMeta()
    {
        if (TakeParam("post_meta") is not { } entry)
        {
            return null;
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in FrontMatterValues.ItemsOf(entry.Value))
        {
            var name = (item as FrontMatterScalar)?.AsText.ToLowerInvariant() ?? "";
            if (PostMetaNames.Known.Contains(name))
            {
                names.Add(name);
            }
            else if (item is not FrontMatterScalar { Kind: ScalarKind.Null })
            {
                Report(
                    "meta-unknown",
                    Severity.Warning,
                    item,
                    $"post_meta: '{FrontMatterValues.Shown(item)}' is not one of {string.Join(", ", PostMetaNames.Known)}."
                );
            }
        }

        return names.ToImmutable();
    }
}
