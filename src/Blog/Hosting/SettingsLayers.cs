using Blog.Backup;
using Blog.Comments;
using Blog.Content;
using Blog.Data;
using Blog.History;
using Blog.Mail;

namespace Blog.Hosting;

/// <summary>
/// Lays the settings' layers one on the other: built in, <c>appsettings.json</c>, <c>DATA/settings.json</c>, environment,
/// command line. A relative path counts from where the layer that gives it stands.
/// </summary>
public static class SettingsLayers
{
    private const string FileName = "appsettings.json";
    internal const string SavedName = "settings.json";

    /// <summary>Sections of the parts we are built on; they check themselves.</summary>
    private static readonly string[] ForeignSections = ["Serilog", "Kestrel"];

    private static readonly string[] PathKeys =
    [
        "Content:Path",
        "Content:StaticPath",
        "Content:SnippetsPath",
        "Content:ArchetypesPath",
        "Data:Path",
    ];

    /// <summary>They lead to the folder and database the saved file lies beside, so it cannot name them.</summary>
    private static readonly string[] NeverSaved = ["Data", "Database", "ConnectionStrings"];

    /// <exception cref="SettingsException">The program cannot start with these settings.</exception>
    public static BlogSettings Read(StartingPoint start) => Read(start, saved: null);

    /// <param name="saved">Stands for <c>DATA/settings.json</c>, so that it can be tried before it is written; null: what is there.</param>
    internal static BlogSettings Read(StartingPoint start, IReadOnlyList<SettingsEntry>? saved)
    {
        RefuseBlindTrust(start);
        var warnings = new List<string>();
        var table = new SettingsTable();
        var file = FindFile(start);
        var home = Path.GetDirectoryName(file) ?? start.WorkingDirectory;

        table.Lay(Resolve(DefaultSettings.Entries, home));
        if (file is not null)
        {
            table.Lay(Resolve(SettingsFile.Read(file, SettingsLayer.AppSettings), home));
        }

        var environment = Resolve(FromEnvironment(start.Environment), start.WorkingDirectory);
        var arguments = Resolve(FromArguments(start.Arguments), start.WorkingDirectory);
        if (saved is not null)
        {
            table.Lay(saved);
        }
        else if (FindSaved(table, environment, arguments) is { } found)
        {
            table.Lay(Resolve(ReadSaved(found, warnings), Path.GetDirectoryName(found) ?? home));
        }

        table.Lay(environment);
        table.Lay(arguments);
        return Build(table, file, warnings, start);
    }

    /// <summary>Settings with what of newer ones needs no restart.</summary>
    /// <returns>Null: the two do not go together.</returns>
    internal static BlogSettings? WithLive(BlogSettings running, BlogSettings newer)
    {
        var table = new SettingsTable();
        table.Lay(EntriesOf(running).Where(entry => !SettingsCatalogue.IsLive(entry.Key)));
        table.Lay(EntriesOf(newer).Where(entry => SettingsCatalogue.IsLive(entry.Key)));
        try
        {
            return Build(table, running.AppSettingsFile, [], running.Start) with { Warnings = newer.Warnings };
        }
        catch (SettingsException)
        {
            return null;
        }

        static IEnumerable<SettingsEntry> EntriesOf(BlogSettings settings) =>
            settings.Values.Select(value => new SettingsEntry(value.Key, value.Value, settings.SourceOf(value.Key)));
    }

    private static BlogSettings Build(SettingsTable table, string? file, List<string> warnings, StartingPoint start)
    {
        var reader = new SettingsReader(table);
        var settings = new BlogSettings
        {
            Site = reader.Read<SiteSettings>("Site"),
            Content = WithFolders(reader.Read<ContentSettings>("Content")),
            Data = reader.Read<DataSettings>("Data"),
            Database = reader.Read<DatabaseSettings>("Database"),
            ConnectionStrings = reader.Read<ConnectionStringsSettings>("ConnectionStrings"),
            History = reader.Read<HistorySettings>("History"),
            Comments = reader.Read<CommentSettings>("Comments"),
            Logs = reader.Read<LogSettings>("Logs"),
            Backup = reader.Read<BackupSettings>("Backup"),
            ReverseProxy = reader.Read<ReverseProxySettings>("ReverseProxy"),
            Email = reader.Read<MailSettings>("Email"),
            Urls = reader
                .ReadText("Urls")
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            AppSettingsFile = file,
            Start = start,
            Values = table.Entries.ToDictionary(
                entry => entry.Key,
                entry => entry.Value,
                StringComparer.OrdinalIgnoreCase
            ),
            Sources = table.Entries.ToDictionary(
                entry => entry.Key,
                entry => entry.Source,
                StringComparer.OrdinalIgnoreCase
            ),
        };
        settings = settings with { Site = LanguageFolders.Within(settings.Site, settings.Content.Path) };
        List<string> faults = [.. reader.Faults.Select(fault => fault.Sentence)];
        if (faults.Count == 0)
        {
            faults.AddRange(SettingsTogether.Faults(settings));
        }

        if (faults.Count > 0)
        {
            throw new SettingsException(string.Join('\n', faults)) { Faults = reader.Faults };
        }

        warnings.AddRange(
            table.Entries.Where(entry => IsUnknown(entry, reader)).Select(entry => Unknown(entry, reader))
        );
        warnings.AddRange(OwnTextNames.Warnings(settings));
        warnings.AddRange(SettingsTogether.Warnings(settings));
        return settings with { OwnTexts = WordFiles.Read(settings, warnings), Warnings = warnings };
    }

    private static string? FindFile(StartingPoint start)
    {
        string?[] folders = [start.WorkingDirectory, CheckoutOf(start.ProgramFolder), start.ProgramFolder];
        return folders
            .OfType<string>()
            .Select(folder => Path.Join(Path.GetFullPath(folder), FileName))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>The repository's root when the program runs from <c>src/Blog/bin/…</c> of a checkout.</summary>
    private static string? CheckoutOf(string programFolder)
    {
        var isBuilt = false;
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            isBuilt |= folder.Name == "bin";
            if (isBuilt && File.Exists(Path.Join(folder.FullName, "Blog.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string? FindSaved(
        SettingsTable table,
        IReadOnlyList<SettingsEntry> environment,
        IReadOnlyList<SettingsEntry> arguments
    )
    {
        var data =
            arguments.Reverse().Concat(environment.Reverse()).FirstOrDefault(entry => IsKey(entry, "Data:Path"))
            ?? table.Find("Data:Path");
        if (data is not { Value.Length: > 0 })
        {
            return null;
        }

        var saved = Path.Join(data.Value, SavedName);
        return File.Exists(saved) ? saved : null;
    }

    private static IEnumerable<SettingsEntry> ReadSaved(string saved, List<string> warnings)
    {
        foreach (var entry in SettingsFile.Read(saved, SettingsLayer.Saved))
        {
            if (IsBelow(entry.Key, NeverSaved))
            {
                warnings.Add($"{entry.Key} is not taken from {entry.Source}: it is set outside the data folder only.");
                continue;
            }

            yield return entry;
        }
    }

    private static IEnumerable<SettingsEntry> FromEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            var source = new SettingsSource(SettingsLayer.Environment, $"environment variable {name}");
            var key = name.Replace("__", ":", StringComparison.Ordinal);
            if (
                key.Contains(':', StringComparison.Ordinal)
                && IsBelow(key, [.. SettingsCatalogue.Sections, .. ForeignSections])
            )
            {
                yield return new SettingsEntry(key, value, source);
            }
        }

        // What container images of ASP.NET set.
        if (environment.GetValueOrDefault("ASPNETCORE_URLS") is { Length: > 0 } urls)
        {
            yield return new SettingsEntry(
                "Urls",
                urls,
                new SettingsSource(SettingsLayer.Environment, "environment variable ASPNETCORE_URLS")
            );
        }
        else if (environment.GetValueOrDefault("ASPNETCORE_HTTP_PORTS") is { Length: > 0 } ports)
        {
            yield return new SettingsEntry(
                "Urls",
                string.Join(';', ports.Split(';').Select(port => $"http://*:{port.Trim()}")),
                new SettingsSource(SettingsLayer.Environment, "environment variable ASPNETCORE_HTTP_PORTS")
            );
        }
    }

    private static IEnumerable<SettingsEntry> FromArguments(IEnumerable<KeyValuePair<string, string>> arguments) =>
        arguments.Select(argument => new SettingsEntry(argument.Key, argument.Value, SettingsSource.CommandLine));

    private static IReadOnlyList<SettingsEntry> Resolve(IEnumerable<SettingsEntry> layer, string folder) =>
        [
            .. layer.Select(entry =>
                entry.Value.Length > 0 && IsPath(entry)
                    ? entry with
                    {
                        Value = Path.TrimEndingDirectorySeparator(Path.GetFullPath(entry.Value, folder)),
                    }
                    : entry
            ),
        ];

    private static bool IsPath(SettingsEntry entry) =>
        PathKeys.Any(key => IsKey(entry, key))
        || LanguageFolders.IsKey(entry.Key)
        || (IsKey(entry, "ConnectionStrings:Blog") && DatabaseText.IsPath(entry.Value));

    private static ContentSettings WithFolders(ContentSettings content)
    {
        if (content.Path.Length == 0)
        {
            return content;
        }

        if (content.SnippetsPath.Length == 0)
        {
            content = content with { SnippetsPath = Path.Join(Path.GetDirectoryName(content.Path), "snippets") };
        }

        if (content.ArchetypesPath.Length == 0)
        {
            content = content with { ArchetypesPath = Path.Join(Path.GetDirectoryName(content.Path), "archetypes") };
        }

        if (content.StaticPath.Length > 0)
        {
            return content;
        }

        string[] candidates =
        [
            Path.Join(Path.GetDirectoryName(content.Path), "static"),
            Path.Join(content.Path, "static"),
        ];
        return content with { StaticPath = candidates.FirstOrDefault(Directory.Exists) ?? "" };
    }

    private static bool IsUnknown(SettingsEntry entry, SettingsReader reader)
    {
        if (reader.KnownKeys.Contains(entry.Key))
        {
            return false;
        }

        return IsBelow(entry.Key, SettingsCatalogue.Sections)
            || (entry.Source.Layer is SettingsLayer.CommandLine && !IsBelow(entry.Key, ForeignSections));
    }

    private static string Unknown(SettingsEntry entry, SettingsReader reader)
    {
        var last = entry.Key[(entry.Key.LastIndexOf(':') + 1)..];
        var meant =
            NearestName.Find(entry.Key, reader.KnownKeys)
            ?? reader.KnownKeys.FirstOrDefault(key => key.EndsWith(":" + last, StringComparison.OrdinalIgnoreCase));
        var hint = meant is null ? "" : $"; did you mean {meant}?";
        return $"{entry.Key} is not a setting ({entry.Source}){hint}";
    }

    private static bool IsKey(SettingsEntry entry, string key) =>
        string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase);

    private static bool IsBelow(string key, IEnumerable<string> sections) =>
        sections.Contains(key.Split(':', 2)[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The variable makes the framework believe the X-Forwarded headers of every peer, whatever ReverseProxy says.</summary>
    private static void RefuseBlindTrust(StartingPoint start)
    {
        const string Variable = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";
        if (start.Environment.GetValueOrDefault(Variable) is { Length: > 0 })
        {
            throw new SettingsException(
                $"The environment variable {Variable} is set, which would believe every client about its own address. "
                    + "Unset it and name your proxy in ReverseProxy:KnownProxies or ReverseProxy:KnownNetworks."
            );
        }
    }
}
