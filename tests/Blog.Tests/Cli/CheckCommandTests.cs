using System.Text.RegularExpressions;
using Blog.Publishing.Formulas;
using Blog.Tests.Support;

namespace Blog.Tests.Cli;

public sealed partial class CheckCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_formula_that_cannot_be_read_is_named_at_its_place()
    {
        Assert.SkipUnless(FormulaScript.IsThere, "The program was built without npm, which brings Temml.");
        Write(
            "a.md",
            "---\ntitle: A\ndate: 2026-01-01\nmathjax: true\n---\n\\(x\\)\n\n> so \\(\\frac{1}\\)\n\n$$\n{a\n$$\n"
        );
        Write("b.md", "---\ntitle: B\ndate: 2026-01-01\n---\n\\(\\frac{1}\\)\n");

        var (code, output, _) = await CheckAsync();

        Assert.Equal(0, code);
        var lines = output.Split('\n').Where(line => line.Contains(".md:", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.StartsWith(
            "post/a.md:8:6: warning: Readers see the source of the formula",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith("post/a.md:10:1: warning: ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_noted_that_are_without_words_from_elsewhere_or_tell_a_place()
    {
        Write(
            "picture.md",
            "---\ntitle: A\ndate: 2026-01-01\n---\n\n![](a.png) and ![A hill](https://pictures.example/a.png)\n\n> ![](//pictures.example/b.png)\n"
        );
        File.WriteAllBytes(_folder.At("content", "post", "here.jpg"), Pictures.Of(".jpg", 40, 30, hasLocation: true));
        File.WriteAllBytes(_folder.At("content", "post", "plain.jpg"), Pictures.Of(".jpg", 40, 30));
        Directory.CreateDirectory(_folder.At("content", "static"));
        File.WriteAllBytes(
            _folder.At("content", "static", "there.png"),
            Pictures.Of(".png", 40, 30, hasLocation: true)
        );

        var (code, output, _) = await CheckAsync();

        Assert.Equal(0, code);
        Assert.Equal(
            [
                "here.jpg:0:0: info: The picture says",
                "picture.md:6:16: info: The picture '",
                "picture.md:6:1: info: The picture has",
                "picture.md:8:3: info: The picture '",
                "picture.md:8:3: info: The picture has",
                "there.png:0:0: info: The picture says",
            ],
            output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line.Contains(": The picture ", StringComparison.Ordinal))
                .Select(line => PictureNote().Match(line).Value)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Each_planted_fault_is_named_with_its_line_and_column()
    {
        Write("flag.md", "---\ntitle: A\ndate: 2026-01-01\nsidebar: flase\n---\n");
        Write("quoted.md", "---\ntitle: A\ndate: 2026-01-01\ntoc: \"false\"\n---\n");
        Write("widget.md", "---\ntitle: A\ndate: 2026-01-01\nwidgets: [search, serch]\n---\n");
        Write("draft.md", "---\ntitle: A\ndraft: faise\n---\n");
        Write("colon.md", "---\ntitle: one: two\n---\n");
        Write("endless.md", "---\ntags: " + new string('[', 50_000) + "\n---\n");
        Write("empty.md", "");
        Write("dateless.md", "---\ntitle: A\n---\n");
        Write("undated.md", "---\ntitle: A\ndate: 2026.1.3\n---\n");
        Write("twin-1.md", "---\nslug: twin\ndate: 2026-01-01\n---\n");
        Write("twin-2.md", "---\nslug: twin\ndate: 2026-01-01\n---\n");
        Write("link.md", "---\ntitle: A\ndate: 2026-01-01\n---\n\nSee [this](javascript:alert(1)).\n");
        Write(
            "short.md",
            "---\ntitle: A\ndate: 2026-01-01\n---\n{{< nope >}}\n\na [b]({{< ref \"draft.md\" >}}) {{< figure\n"
        );
        Write("value.md", "---\ntitle: A\ndraft: true\nown: 1\n---\n{{< param own >}} {{< param other >}}\n");
        Write("good.md", "---\ntitle: A\ndate: 2026-01-01\n---\n\nGood.\n");
        File.WriteAllBytes(_folder.At("content", "post", "picture.md"), [0x89, 0x50, 0x4E, 0x47]);

        var (code, output, error) = await CheckAsync();

        Assert.Equal((1, ""), (code, error));
        Assert.Equal(
            [
                "colon.md:2:11: error",
                "dateless.md:0:0: info",
                "draft.md:3:8: error",
                "empty.md:1:1: info",
                "endless.md:2:26: error",
                "flag.md:4:10: warning",
                "link.md:6:5: warning",
                "picture.md:1:1: error",
                "quoted.md:4:6: info",
                "short.md:5:1: warning",
                "short.md:7:7: warning",
                "short.md:7:31: warning",
                "twin-2.md:0:0: error",
                "undated.md:3:7: warning",
                "value.md:6:19: warning",
                "widget.md:4:19: warning",
            ],
            output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line.StartsWith("post/", StringComparison.Ordinal))
                .Select(line => string.Join(':', line.Split(':')[..4])["post/".Length..])
        );
        Assert.Contains("sidebar: 'flase' is not left, right or false", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_folder_gives_no_line_and_0()
    {
        Write("good.md", "---\ntitle: A\ndate: 2026-01-01\n---\n\nGood.\n");
        Assert.Equal((0, "", ""), await CheckAsync());
    }

    [Fact]
    public async Task The_demo_content_is_clean()
    {
        var content = Path.Join(Repository.Root, "content");
        Assert.Equal((0, "", ""), await CheckAsync($"--Content:Path={content}", "--Site:Author:Name=A"));
    }

    [Fact]
    public async Task Without_a_folder_there_is_nothing_to_check()
    {
        var (code, output, error) = await CheckAsync("--Content:Path=nowhere");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("nowhere", error, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => _folder.Write($"content/post/{name}", text);

    private Task<(int Code, string Output, string Error)> CheckAsync(params string[] arguments) =>
        Commands.RunAsync(_folder, ["check", .. arguments]);

    [GeneratedRegex(@"[a-z]+\.[a-z]+:\d+:\d+: info: The picture (\w+|')", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PictureNote();
}
