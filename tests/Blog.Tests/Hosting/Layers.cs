using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Hosting;

/// <summary>Settings in the making: what each layer holds, in a folder of its own.</summary>
internal sealed class Layers : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _environment = [];
    private readonly List<KeyValuePair<string, string>> _arguments = [];

    public Layers()
    {
        WorkingDirectory = _folder.Make("work");
        ProgramFolder = _folder.Make("program");
    }

    public string WorkingDirectory { get; set; }

    public string ProgramFolder { get; set; }

    public TempFolder Folder => _folder;

    public string AppSettings => Path.Join(WorkingDirectory, "appsettings.json");

    public string Saved => Path.Join(WorkingDirectory, "data", "settings.json");

    public Layers WithAppSettings(string json)
    {
        File.WriteAllText(AppSettings, json);
        return this;
    }

    public Layers WithSaved(string json)
    {
        Directory.CreateDirectory(Path.Join(WorkingDirectory, "data"));
        File.WriteAllText(Saved, json);
        return this;
    }

    public Layers WithEnvironment(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    public Layers WithArgument(string key, string value)
    {
        _arguments.Add(new(key, value));
        return this;
    }

    public BlogSettings Read() =>
        SettingsLayers.Read(
            new StartingPoint
            {
                WorkingDirectory = WorkingDirectory,
                ProgramFolder = ProgramFolder,
                Environment = _environment,
                Arguments = _arguments,
            }
        );

    /// <summary>The message the start stops with.</summary>
    public string Fault() => Assert.Throws<SettingsException>(Read).Message;

    public void Dispose() => _folder.Dispose();
}
