using System.Text;
using Blog.Content;
using Blog.Content.Writing;
using Blog.Tests.Support;

namespace Blog.Tests.Content.Writing;

public sealed class ContentWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ContentWriter _writer;

    public ContentWriterTests() => _writer = new ContentWriter(new ContentFolder(_folder.Make("content"), []));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_made_changed_and_taken_away()
    {
        Write(new FileChange("post/a/index.md", null, Bytes("one")));
        Assert.Equal("one", Text("post/a/index.md"));
        Write(new FileChange("post/a/index.md", Bytes("one"), Bytes("two")));
        Assert.Equal("two", Text("post/a/index.md"));
        Write(new FileChange("post/a/index.md", Bytes("two"), null));
        Assert.False(Directory.Exists(_folder.At("content", "post")));
        Assert.True(Directory.Exists(_folder.At("content")));
    }

    [Fact]
    public void Of_several_files_all_are_written_or_none()
    {
        _folder.Write("content/a.md", "a");
        _folder.Write("content/b.md", "changed since");
        var fault = Assert.Throws<ContentWriteException>(() =>
            Write(new FileChange("a.md", Bytes("a"), Bytes("A")), new FileChange("b.md", Bytes("b"), Bytes("B")))
        );
        Assert.Equal((WriteFault.Changed, "b.md"), (fault.Fault, fault.Path));
        Assert.Equal(["a", "changed since"], [Text("a.md"), Text("b.md")]);
        Assert.Empty(Leftovers());
    }

    [Fact]
    public void What_changes_between_preparing_and_applying_is_not_overwritten()
    {
        _folder.Write("content/a.md", "a");
        using (var write = _writer.Prepare([new FileChange("a.md", Bytes("a"), Bytes("A"))]))
        {
            _folder.Write("content/a.md", "an editor was faster");
            Assert.Equal(WriteFault.Changed, Assert.Throws<ContentWriteException>(write.Apply).Fault);
        }

        Assert.Equal("an editor was faster", Text("a.md"));
        Assert.Empty(Leftovers());
    }

    [Fact]
    public void Of_many_who_make_the_same_file_at_once_one_does()
    {
        var made = 0;
        Parallel.For(
            0,
            8,
            number =>
            {
                try
                {
                    Write(new FileChange("new.md", null, Bytes($"by {number}")));
                    Interlocked.Increment(ref made);
                }
                catch (ContentWriteException fault) when (fault.Fault == WriteFault.Changed)
                {
                    // Another was first.
                }
            }
        );
        Assert.Equal(1, made);
        Assert.Empty(Leftovers());
    }

    [Fact]
    public void A_file_without_any_right_to_write_is_refused_before_anything_is_written()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
        }

        _folder.Write("content/a.md", "a");
        _folder.Write("content/b.md", "b");
        SetMode("b.md", UnixFileMode.UserRead);
        var fault = Assert.Throws<ContentWriteException>(() =>
            Write(new FileChange("a.md", Bytes("a"), Bytes("A")), new FileChange("b.md", Bytes("b"), Bytes("B")))
        );
        Assert.Equal((WriteFault.ReadOnly, "b.md"), (fault.Fault, fault.Path));
        Assert.Equal("a", Text("a.md"));
    }

    [Fact]
    public void The_mode_of_a_file_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;
        _folder.Write("content/a.md", "a");
        SetMode("a.md", mode);
        Write(new FileChange("a.md", Bytes("a"), Bytes("A")));
        Assert.Equal(mode, new FileInfo(_folder.At("content", "a.md")).UnixFileMode);
    }

    [Fact]
    public void A_link_stays_a_link_to_the_file_that_is_written()
    {
        _folder.Write("content/real/a.md", "a");
        File.CreateSymbolicLink(_folder.At("content", "link.md"), _folder.At("content", "real", "a.md"));
        Write(new FileChange("link.md", Bytes("a"), Bytes("A")));
        Assert.NotNull(new FileInfo(_folder.At("content", "link.md")).LinkTarget);
        Assert.Equal("A", Text("real/a.md"));
    }

    [Theory]
    [InlineData("../out.md")]
    [InlineData("/out.md")]
    [InlineData("a/../../out.md")]
    [InlineData(".hidden.md")]
    [InlineData("a\\b.md")]
    [InlineData("a\0.md")]
    [InlineData("")]
    [InlineData("link/out.md")]
    public void Nothing_is_written_outside_the_folder(string path)
    {
        _folder.Make("outside");
        Directory.CreateSymbolicLink(_folder.At("content", "link"), _folder.At("outside"));
        var fault = Assert.Throws<ContentWriteException>(() => Write(new FileChange(path, null, Bytes("x"))));
        Assert.Equal(WriteFault.BadPath, fault.Fault);
        Assert.Empty(Directory.EnumerateFiles(_folder.At("outside")));
        Assert.False(File.Exists(_folder.At("out.md")));
    }

    [Fact]
    public void A_folder_that_is_gone_is_said_to_be()
    {
        Directory.Delete(_folder.At("content"));
        var fault = Assert.Throws<ContentWriteException>(() => Write(new FileChange("a.md", null, Bytes("x"))));
        Assert.Equal(WriteFault.FolderGone, fault.Fault);
    }

    [Fact]
    public void Leftovers_of_broken_writes_go_and_what_only_looks_alike_stays()
    {
        _folder.Write("content/post/.0123456789abcdef.tmp", "left");
        _folder.Write("content/.mine.tmp", "not ours");
        _folder.Write("content/0123456789abcdef.tmp", "not ours");
        Assert.Equal(1, _writer.ClearLeftovers());
        Assert.False(File.Exists(_folder.At("content", "post", ".0123456789abcdef.tmp")));
        Assert.True(File.Exists(_folder.At("content", ".mine.tmp")));
        Assert.True(File.Exists(_folder.At("content", "0123456789abcdef.tmp")));
    }

    private void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.At("content", path), mode);
        }
    }

    private void Write(params FileChange[] changes)
    {
        using var write = _writer.Prepare(changes);
        write.Apply();
    }

    private string Text(string path) => File.ReadAllText(_folder.At(["content", .. path.Split('/')]));

    private IEnumerable<string> Leftovers() =>
        Directory.EnumerateFiles(_folder.At("content"), ".*", SearchOption.AllDirectories);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
