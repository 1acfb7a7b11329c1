using System.Xml.Linq;
using Blog.Hosting;
using Blog.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Hosting;

public sealed class DataFolderTests
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode ForFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public void It_is_made_for_the_programs_account_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var folder = new TempFolder();
        Assert.Null(DataFolder.Prepare(folder.At("a", "data")));
        Assert.Equal(Private, Mode(folder.At("a", "data")));
        Assert.Equal(Private, Mode(folder.At("a", "data", "keys")));
    }

    [Fact]
    public void One_that_others_may_look_into_is_told_and_left_but_its_keys_are_closed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var folder = new TempFolder();
        var data = folder.Make("data");
        Open(data);
        Open(folder.Make("data", "keys"));
        Assert.Contains(data, DataFolder.Prepare(data), StringComparison.Ordinal);
        Assert.NotEqual(Private, Mode(data));
        Assert.Equal(Private, Mode(folder.At("data", "keys")));
    }

    [Fact]
    public void Its_keys_and_saved_settings_are_closed_to_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var folder = new TempFolder();
        var data = folder.Make("data");
        var key = folder.Write("data/keys/old.xml", "<key />");
        var settings = folder.Write("data/settings.json", "{}");
        var another = folder.Write("data/another.txt", "");
        var mode = Mode(another);
        DataFolder.Prepare(data);
        var keys = new KeyFolder(new DirectoryInfo(folder.At("data", "keys")), NullLoggerFactory.Instance);
        keys.StoreElement(new XElement("key"), "new");
        Assert.Equal(ForFiles, Mode(key));
        Assert.Equal(ForFiles, Mode(folder.At("data", "keys", "new.xml")));
        Assert.Equal(ForFiles, Mode(settings));
        Assert.Equal(mode, Mode(another));
    }

    [Fact]
    public void Where_a_file_stands_the_start_stops_with_one_line()
    {
        using var folder = new TempFolder();
        var data = folder.Write("data", "");
        var fault = Assert.Throws<SettingsException>(() => DataFolder.Prepare(data)).Message;
        Assert.StartsWith($"Data:Path is '{data}', but no folder can be made there: ", fault, StringComparison.Ordinal);
    }

    private static UnixFileMode Mode(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
    }
}
