namespace Blog.Benchmarks.Whole;

/// <summary>A folder for one run, gone after it.</summary>
internal sealed class Scratch : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("blog-bench-").FullName;

    public string At(string name) => Path.Join(Root, name);

    public string Make(string name) => Directory.CreateDirectory(At(name)).FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
