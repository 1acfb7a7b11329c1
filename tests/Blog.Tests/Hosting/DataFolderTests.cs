using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Hosting;

public sealed class DataFolderTests
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

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
