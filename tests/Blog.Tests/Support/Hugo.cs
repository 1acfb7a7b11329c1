using System.Diagnostics;

namespace Blog.Tests.Support;

/// <summary>What Hugo makes of a content folder, with layouts that say no more than a test asks. A test that wants it where there is none is skipped.</summary>
internal sealed class Hugo : IDisposable
{
    private const string Program = "/usr/bin/hugo";

    private const string Settings = """
        baseURL = "https://example.org/"
        title = "Test"
        languageCode = "en"
        disableKinds = ["404", "robotsTXT", "sitemap", "RSS"]

        [taxonomies]
          tag = "tags"
          category = "categories"
        """;

    /// <summary>Each term of a taxonomy on a line: address, name, number of pages.</summary>
    private const string Terms =
        "{{ range .Data.Terms.Alphabetical }}{{ .Page.RelPermalink }} | {{ .Page.LinkTitle }} | {{ .Count }}\n{{ end }}";

    private readonly TempFolder _folder = new();

    private Hugo() { }

    /// <param name="content">A content folder, a full path; nothing is written there.</param>
    public static async Task<Hugo> BuildAsync(string content)
    {
        Assert.SkipUnless(File.Exists(Program), $"There is no {Program}.");
        var hugo = new Hugo();
        hugo._folder.Write("config.toml", Settings);
        hugo._folder.Write("layouts/_default/single.html", "{{ .Title }}");
        hugo._folder.Write("layouts/_default/list.html", "{{ .Title }}");
        hugo._folder.Write("layouts/_default/terms.html", Terms);
        using var process =
            Process.Start(
                new ProcessStartInfo(
                    Program,
                    ["--quiet", "--source", hugo._folder.Path, "--contentDir", content, "--cacheDir", hugo.Cache]
                )
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                }
            ) ?? throw new InvalidOperationException($"{Program} does not start.");
        var ct = TestContext.Current.CancellationToken;
        var errors = process.StandardError.ReadToEndAsync(ct);
        var said = await process.StandardOutput.ReadToEndAsync(ct) + await errors;
        await process.WaitForExitAsync(ct);
        Assert.True(process.ExitCode == 0, said);
        return hugo;
    }

    /// <param name="address">Decoded, with the slashes around it.</param>
    public string PageAt(string address) => File.ReadAllText(_folder.At("public", address.Trim('/'), "index.html"));

    /// <summary>The lines of a taxonomy's page, which are its terms.</summary>
    public IEnumerable<string> TermsOf(string taxonomy) =>
        PageAt(taxonomy).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(System.Net.WebUtility.HtmlDecode)!;

    public void Dispose() => _folder.Dispose();

    private string Cache => _folder.At("cache");
}
