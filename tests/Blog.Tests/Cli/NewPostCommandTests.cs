using Blog.Tests.Support;

namespace Blog.Tests.Cli;

public sealed class NewPostCommandTests
{
    [Fact]
    public async Task A_draft_is_written_with_the_sections_archetype_and_its_path_printed()
    {
        using var folder = new TempFolder();
        folder.Make("content");
        folder.Write("archetypes/notes.md", "---\ntitle: {{ .Title }}\ntoc: true\n---\n");
        var made = await Commands.RunAsync(folder, "new", "post", "My tea", "--section", "notes", "--bundle");
        Assert.Equal((0, folder.At("content", "notes", "my-tea", "index.md") + "\n"), (made.Code, made.Output));
        var text = File.ReadAllText(made.Output.Trim());
        Assert.StartsWith("---\ntitle: My tea\ntoc: true\ndraft: true\ndate: ", text, StringComparison.Ordinal);
        var again = await Commands.RunAsync(folder, "new", "post", "My tea", "--section", "notes", "--bundle");
        Assert.EndsWith("my-tea-2/index.md\n", again.Output, StringComparison.Ordinal);
        var usual = await Commands.RunAsync(folder, "new", "post", "静夜思");
        Assert.EndsWith("content/post/静夜思.md\n", usual.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_a_folder_is_said_to_be_none()
    {
        using var folder = new TempFolder();
        folder.Make("content");
        var made = await Commands.RunAsync(folder, "new", "post", "Tea", "--section", "../out");
        Assert.Equal((2, ""), (made.Code, made.Output));
        Assert.Contains("'../out' cannot be a folder", made.Error, StringComparison.Ordinal);
        Assert.Equal(
            [folder.At("content")],
            Directory.GetDirectories(folder.Path).Where(path => !path.EndsWith("data", StringComparison.Ordinal))
        );
    }
}
