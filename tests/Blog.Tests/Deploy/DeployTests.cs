using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blog.Hosting;
using Blog.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Blog.Tests.Deploy;

/// <summary>The examples of <c>deploy/</c> for running the blog, by what they name. Those for proxies are run by <c>ProxyTests</c>.</summary>
public sealed partial class DeployTests
{
    private const string Program = "/opt/blog/";

    private static string Pack { get; } = Repository.Read("deploy/pack");

    private static string Install { get; } = Repository.Read("docs/install.md");

    private static string Unit { get; } = Repository.Read("deploy/systemd/blog.service");

    private static string Command { get; } = Repository.Read("deploy/systemd/blog");

    private static YamlMappingNode Service { get; } = ReadService();

    private static XDocument Project { get; } = XDocument.Parse(Repository.Read("src/Blog/Blog.csproj"));

    [Fact]
    public void What_is_looked_for_beside_the_program_is_packed_beside_it()
    {
        string[] packed = [.. PackedName().Matches(Pack).SelectMany(line => line.Groups["names"].Value.Split(' '))];
        Assert.Contains("README.md", packed);
        Expect.Nothing(
            LinkedName()
                .Matches(Repository.Read("README.md"))
                .Select(link => link.Groups["name"].Value)
                .Where(name => !packed.Contains(name))
        );
        Expect.Nothing(packed.Where(name => !Path.Exists(Path.Join(Repository.Root, name))));
        var named = new[] { Install, Unit, Command }
            .SelectMany(text => InProgram().Matches(text))
            .Select(match => match.Groups["path"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.Contains("deploy/systemd/blog.service", named);
        Expect.Nothing(
            named.Where(path =>
                path is not "Blog"
                && !(packed.Contains(path.Split('/')[0]) && File.Exists(Path.Join(Repository.Root, path)))
            )
        );
    }

    [Fact]
    public void Every_setting_that_an_example_gives_is_there()
    {
        var given = new[] { Install, Unit, Command, Repository.Read("deploy/compose.yaml") }
            .SelectMany(text => Given().Matches(text))
            .Select(match => match.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.Contains("Data:Path", given);
        Assert.Contains("Site:BaseUrl", given);
        Expect.Nothing(given.Where(key => !SettingsCatalogue.All.Any(shape => SettingsCatalogue.IsOf(key, shape.Key))));
    }

    [Fact]
    public void Commands_have_the_folders_of_the_service()
    {
        var service = Setting().Matches(Unit).Select(match => match.Value).ToList();
        Assert.Equal(2, service.Count);
        Assert.Equal(service, Setting().Matches(Command).Select(match => match.Value));
        Assert.Contains("\nUser=blog\n", Unit, StringComparison.Ordinal);
        Assert.Contains("\nWorkingDirectory=/srv/blog\n", Unit, StringComparison.Ordinal);
        Assert.Contains("sudo -u blog env --chdir=/srv/blog /opt/blog/Blog ", Command, StringComparison.Ordinal);
        Assert.Contains("\nExecStart=/opt/blog/Blog ", Unit, StringComparison.Ordinal);
    }

    [Fact]
    public void The_container_is_run_as_it_is_made()
    {
        var user = Property("ContainerUser");
        Assert.Equal(Property("ContainerRepository"), Text("image"));
        Assert.Equal(user, Text("user"));
        Assert.Contains($"chown {user} content data", Install, StringComparison.Ordinal);
        Assert.Contains($"runs as user {user} ", Install, StringComparison.Ordinal);
        Assert.Equal(Items("ContainerPort", "Include"), Parts("ports"));
        Assert.Equal(Items("ContainerEnvironmentVariable", "Value"), Parts("volumes"));
        Assert.Equal(
            ["CMD", "dotnet", $"{Property("ContainerWorkingDirectory")}/Blog.dll", "health"],
            Texts(((YamlMappingNode)Service["healthcheck"])["test"])
        );
        const string make =
            "dotnet publish src/Blog -c Release -r linux-x64 -t:PublishContainer -p:WithDemoSettings=false";
        Assert.Contains(make, Install, StringComparison.Ordinal);
        Assert.Contains(make, Repository.Read("deploy/compose.yaml"), StringComparison.Ordinal);
    }

    private static YamlMappingNode ReadService()
    {
        var yaml = new YamlStream();
        using var text = new StringReader(Repository.Read("deploy/compose.yaml"));
        yaml.Load(text);
        return (YamlMappingNode)((YamlMappingNode)yaml.Documents.Single().RootNode["services"])["blog"];
    }

    private static string Text(string key) => ((YamlScalarNode)Service[key]).Value ?? "";

    private static IEnumerable<string> Texts(YamlNode list) =>
        ((YamlSequenceNode)list).Select(item => ((YamlScalarNode)item).Value ?? "");

    /// <summary>What stands in the container, behind the last colon.</summary>
    private static IEnumerable<string> Parts(string key) =>
        Texts(Service[key]).Select(mapped => mapped[(mapped.LastIndexOf(':') + 1)..]);

    private static string Property(string name) => Project.Descendants(name).Single().Value;

    private static IEnumerable<string> Items(string name, string attribute) =>
        Project.Descendants(name).Select(item => item.Attribute(attribute)?.Value ?? "");

    [GeneratedRegex(
        @"^cp (-R )?(?<names>[^""]+) ""\$folder",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PackedName();

    /// <summary>The first part of a link that does not lead elsewhere.</summary>
    [GeneratedRegex(@"\]\((?![a-z]+:)(?<name>[^/)#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkedName();

    [GeneratedRegex(Program + "(?<path>[A-Za-z./]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InProgram();

    [GeneratedRegex("--[A-Z][A-Za-z]+:[A-Za-z:]+=[^ \n]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(
        "(--(?<key>[A-Z][A-Za-z]+:[A-Za-z:]+)=|(?<key>[A-Z][A-Za-z]+__[A-Za-z0-9_]+):)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Given();
}
