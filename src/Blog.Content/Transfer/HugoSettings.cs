using System.Globalization;

namespace Blog.Content.Transfer;

/// <summary>Says a Hugo site's configuration in our settings, Hugo's defaults written out where ours differ (content-contract.md 3, 11).</summary>
public sealed class HugoSettings
{
    private static readonly string[] BuildsHidden = ["buildDrafts", "buildFuture", "buildExpired"];

    /// <summary>What the settings that came with the program may hold: another blog's words (content-contract.md 11).</summary>
    private static readonly string[] EmptyInHugo =
    [
        "Site:Description",
        "Site:Author:Name",
        "Site:Author:Bio",
        "Site:Author:Avatar",
        "Site:Menus:Main",
        "Site:Menus:Side",
        "Site:Menus:Footer",
    ];

    private readonly HugoSite _site;
    private readonly OrderedDictionary<string, ImportedSetting> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ConfigNode> _read = new(ReferenceEqualityComparer.Instance);
    private readonly List<Problem> _problems = [];

    private HugoSettings(HugoSite site) => _site = site;

    public static ImportedSettings Of(HugoSite site, HugoFacts facts)
    {
        var settings = new HugoSettings(site);
        settings.ReadRows();
        settings.ReadParams();
        settings.ResolveFolders();
        settings.WriteDefaults(facts);
        settings.RefuseHiddenPages();
        settings.CheckTheme();
        settings.ListUnread(site.Configuration, "");
        return new ImportedSettings([.. settings._settings.Values], [.. settings._problems]);
    }

    private void ReadRows()
    {
        foreach (var row in HugoRows.All)
        {
            if (_site.Configuration.Find(row.Key) is not { } node)
            {
                continue;
            }

            if (row.Requires is { } other && !HugoValues.IsTruthy(_site.Configuration.Find(other)))
            {
                _read.Add(node);
                continue;
            }

            Take(row.Key, row.Setting, node, row.Convert(node));
        }
    }

    /// <summary>A site's own params: what no row names.</summary>
    private void ReadParams()
    {
        foreach (var (name, node) in (_site.Configuration.Find("params") as ConfigMap)?.Entries ?? [])
        {
            var key = $"params.{name}";
            if (!HugoRows.IsKnown(key))
            {
                Take(key, $"Site:Params:{name}", node, HugoValues.Named(node));
            }
        }
    }

    private void Take(string key, string setting, ConfigNode node, IEnumerable<HugoPiece> given)
    {
        var pieces = given.ToList();
        if (node is ConfigList && pieces.Count > 0)
        {
            Forget(setting);
        }

        foreach (var piece in pieces)
        {
            _read.Add(piece.Source);
            if (piece.Suffix is not null)
            {
                var made = setting + piece.Suffix;
                _settings[made] = new ImportedSetting(made, piece.Value, key, piece.Source.File, piece.Source.Line);
            }
        }
    }

    private void Forget(string setting)
    {
        foreach (var key in _settings.Keys.Where(key => IsAtOrBelow(key, setting)).ToList())
        {
            _settings.Remove(key);
        }
    }

    private void ResolveFolders()
    {
        var ofLanguages = _settings
            .Keys.Where(key =>
                key.StartsWith("Site:Languages:", StringComparison.OrdinalIgnoreCase)
                && key.Split(':') is [_, _, _, "ContentPath"]
            )
            .ToList();
        foreach (var key in (IEnumerable<string>)["Content:Path", "Content:StaticPath", .. ofLanguages])
        {
            if (_settings.TryGetValue(key, out var folder) && folder.Value.Length > 0)
            {
                _settings[key] = folder with { Value = Path.GetFullPath(folder.Value, _site.Folder) };
            }
        }
    }

    private void WriteDefaults(HugoFacts facts)
    {
        Default("Content:Path", _site.ContentFolder);
        var hasComments =
            HugoValues.IsTruthy(_site.Configuration.Find("disqusShortname"))
            || HugoValues.IsTruthy(_site.Configuration.Find("services.disqus.shortname"));
        Default("Site:Defaults:Comments", hasComments ? "true" : "false");
        foreach (var flag in (string[])["AuthorBox", "Pager", "Toc", "MathJax"])
        {
            Default("Site:Defaults:" + flag, "false");
        }

        foreach (var kind in (string[])["Home", "List", "Single"])
        {
            Default("Site:Sidebar:" + kind, "none");
        }

        Default("Site:Sidebar:Widgets", "");
        foreach (var setting in EmptyInHugo)
        {
            Default(setting, "");
        }

        if (_site.Configuration.Find("languages") is not ConfigMap)
        {
            Default("Site:Title", new SiteSettings().Title);
        }

        Default("Site:Widgets:TagsCounter", "false");
        Default("Site:Widgets:CategoriesCounter", "false");
        Default("Site:HasCjk", "false");
        Default("Site:Feed:Limit", "-1");
        if (!_settings.Keys.Any(key => IsAtOrBelow(key, "Site:MainSections")))
        {
            for (var index = 0; index < facts.MainSections.Length; index++)
            {
                Default(
                    string.Create(CultureInfo.InvariantCulture, $"Site:MainSections:{index}"),
                    facts.MainSections[index]
                );
            }
        }

        if (_site.Configuration.Find("taxonomies") is ConfigMap)
        {
            Default("Site:Taxonomies:tag", "");
            Default("Site:Taxonomies:category", "");
        }

        if (facts.IsMostlyCjk && _site.Configuration.Find("hasCJKLanguage") is null)
        {
            _problems.Add(
                new Problem(
                    "cjk-not-set",
                    Severity.Warning,
                    _site.Files[0],
                    0,
                    0,
                    "hasCJKLanguage is not set, but most pages hold Chinese, Japanese or Korean: a summary is then the whole text, as it is in Hugo. Set Site:HasCjk to auto or true to count characters."
                )
            );
        }
    }

    private void Default(string key, string value)
    {
        if (!_settings.Keys.Any(known => IsAtOrBelow(known, key)))
        {
            _settings[key] = new ImportedSetting(key, value);
        }
    }

    private void RefuseHiddenPages()
    {
        foreach (var key in BuildsHidden)
        {
            if (_site.Configuration.Find(key) is not { } node)
            {
                continue;
            }

            _read.Add(node);
            if (HugoValues.IsTruthy(node))
            {
                _problems.Add(
                    new Problem(
                        "config-unread",
                        Severity.Warning,
                        node.File,
                        node.Line,
                        0,
                        $"{key}: drafts, future and expired posts are never shown to readers."
                    )
                );
            }
        }
    }

    private void CheckTheme()
    {
        if (_site.Configuration.Find("theme") is not { } node)
        {
            return;
        }

        _read.Add(node);
        var names = (node is ConfigList list ? list.Items : [node])
            .OfType<ConfigScalar>()
            .Select(name => name.Text)
            .ToList();
        if (names.Count > 0 && !names.Exists(name => name.Contains("mainroad", StringComparison.OrdinalIgnoreCase)))
        {
            _problems.Add(
                new Problem(
                    "theme-other",
                    Severity.Info,
                    node.File,
                    node.Line,
                    0,
                    $"theme: '{Problem.Quote(string.Join(", ", names))}' is not Mainroad, so its params may mean something else here, and pages look like Mainroad's."
                )
            );
        }
    }

    private void ListUnread(ConfigNode node, string path)
    {
        if (_read.Contains(node) || node is ConfigMap { IsEmpty: true })
        {
            return;
        }

        if (path.Length > 0 && !HoldsRead(node) && !(node is ConfigMap && HugoRows.AnyBelow(path)))
        {
            _problems.Add(
                new Problem(
                    "config-unread",
                    Severity.Info,
                    node.File,
                    node.Line,
                    0,
                    $"{Problem.Quote(path)}: {HugoUnread.ReasonOf(path)}"
                )
            );
            return;
        }

        foreach (var (name, child) in ChildrenOf(node))
        {
            ListUnread(child, path.Length == 0 || name[0] == '[' ? path + name : $"{path}.{name}");
        }
    }

    private bool HoldsRead(ConfigNode node) =>
        ChildrenOf(node).Any(child => _read.Contains(child.Node) || HoldsRead(child.Node));

    private static IEnumerable<(string Name, ConfigNode Node)> ChildrenOf(ConfigNode node) =>
        node switch
        {
            ConfigMap map => map.Entries.Select(entry => (entry.Key, entry.Value)),
            ConfigList list => list.Items.Select(
                (item, index) => (string.Create(CultureInfo.InvariantCulture, $"[{index}]"), item)
            ),
            _ => [],
        };

    private static bool IsAtOrBelow(string key, string setting) =>
        key.StartsWith(setting, StringComparison.OrdinalIgnoreCase)
        && (key.Length == setting.Length || key[setting.Length] == ':');
}
