namespace Blog.Tests.Support;

/// <summary>A folder of its own for one test, gone after it.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("blog-").FullName;

    public string At(params string[] names) => System.IO.Path.Join([Path, .. names]);

    public string Make(params string[] names) => Directory.CreateDirectory(At(names)).FullName;

    public string Write(string name, string text)
    {
        var file = At(name.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file) ?? Path);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
