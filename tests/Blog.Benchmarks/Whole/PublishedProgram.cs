namespace Blog.Benchmarks.Whole;

/// <summary>The program as it is deployed: framework-dependent, compiled ahead.</summary>
/// <param name="Folder">Holds <c>Blog.dll</c>.</param>
internal sealed record PublishedProgram(string Folder)
{
    private string Assembly => Path.Join(Folder, "Blog.dll");

    public static async Task<PublishedProgram> PublishAsync(string folder)
    {
        var repository = Repository();
        await DotNet.RunAsync(
            repository,
            "publish",
            Path.Join("src", "Blog"),
            "--configuration",
            "Release",
            "--runtime",
            "linux-x64",
            "--no-self-contained",
            "--output",
            folder
        );
        return new PublishedProgram(folder);
    }

    public ServedProgram Serve(string content, string data) =>
        ServedProgram.Start(Folder, address => [Assembly, .. Settings(content, data), $"--urls={address}"]);

    public Task CheckAsync(string content, string data) =>
        DotNet.RunAsync(Folder, [Assembly, "check", .. Settings(content, data)]);

    private static string[] Settings(string content, string data) =>
        [$"--Content:Path={content}", $"--Data:Path={data}"];

    private static string Repository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Join(folder, "Blog.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException(
            "There is no Blog.sln above the benchmarks: give a published program by --program."
        );
    }
}
