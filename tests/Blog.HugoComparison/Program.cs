using Blog.HugoComparison;

// dotnet run --project tests/Blog.HugoComparison -- SITE [--Key:Sub=value …]
// SITE is a Hugo site; the settings are those that say what its configuration says.
if (args.Length == 0 || !Directory.Exists(Path.Join(args[0], "content")))
{
    Console.Error.WriteLine("Name a Hugo site: a folder with a configuration file and content/.");
    return 2;
}

var site = Path.GetFullPath(args[0]);
var settings = args.Skip(1)
    .Select(argument => argument.TrimStart('-').Split('=', 2))
    .Select(parts => new KeyValuePair<string, string>(parts[0], parts.Length > 1 ? parts[1] : ""))
    .ToList();
var mainSection = settings.Find(setting => setting.Key == "Site:MainSections:0").Value ?? "post";
var theirs = await HugoSite.ReadAsync(site, mainSection);
var ours = await OurSite.ReadAsync(site, settings);
return Comparison.Print(theirs, ours, Console.Out) ? 0 : 1;
