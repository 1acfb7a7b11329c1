using Blog.HugoComparison;

// dotnet run --project tests/Blog.HugoComparison -- FOLDER [--Key:Sub=value …]
// FOLDER is a Hugo site, or holds several. A site's settings.txt and the settings given say what its configuration says.
var folder = Path.GetFullPath(args.FirstOrDefault() ?? ".");
var sites = Directory.Exists(Path.Join(folder, "content"))
    ? [folder]
    : Directory
        .EnumerateDirectories(folder)
        .Where(site => Directory.Exists(Path.Join(site, "content")))
        .Order(StringComparer.Ordinal)
        .ToList();
if (sites.Count == 0)
{
    Console.Error.WriteLine("Name a Hugo site: a folder with a configuration file and content/.");
    return 2;
}

var report = new Report(Console.Out);
foreach (var site in sites)
{
    var file = Path.Join(site, "settings.txt");
    var written = File.Exists(file) ? await File.ReadAllLinesAsync(file) : [];
    var settings = written
        .Concat(args.Skip(1))
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => line.TrimStart('-').Split('=', 2))
        .Select(parts => new KeyValuePair<string, string>(parts[0], parts.Length > 1 ? parts[1] : ""))
        .ToList();
    var theirs = await HugoSite.ReadAsync(site);
    var ours = await OurSite.ReadAsync(site, settings, theirs);
    report.Add(Path.GetFileName(site), new Comparison(theirs, ours));
}

report.PrintTotals();
return report.Unmatched == 0 ? 0 : 1;
