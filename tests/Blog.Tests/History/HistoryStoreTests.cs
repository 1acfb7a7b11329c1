using System.Security.Cryptography;
using Blog.History;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.History;

/// <summary>The bytes of files as they were (promises.md 17).</summary>
public sealed class HistoryStoreTests
{
    private static readonly DateTimeOffset Ever = DateTimeOffset.UtcNow.AddYears(1);

    [Fact]
    public void What_was_kept_is_found_by_its_hash() =>
        Gen
            .Byte.Array[0, 2000]
            .Array[0, 20]
            .Sample(
                files =>
                {
                    using var folder = new TempFolder();
                    var store = new HistoryStore(folder.At("history"));
                    var half = files.Length / 2;
                    var hashes = files.Take(half).Select(file => store.Keep(file)).ToList();
                    hashes.AddRange(store.KeepAll([.. files.Skip(half).Select(file => (ReadOnlyMemory<byte>)file)]));
                    Assert.Equal(files.Select(SHA256.HashData), hashes);

                    // As another start of the program finds it.
                    var again = new HistoryStore(folder.At("history"));
                    Assert.Equal(files, hashes.Select(hash => again.Find(hash)));
                },
                iter: Rounds.Of(50),
                time: -1
            );

    [Fact]
    public void Many_files_of_one_act_are_one_file_of_the_store()
    {
        using var folder = new TempFolder();
        var store = new HistoryStore(folder.Path);
        store.KeepAll([
            .. Enumerable.Range(0, 100).Select(number => (ReadOnlyMemory<byte>)BitConverter.GetBytes(number)),
        ]);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Nothing_is_kept_twice()
    {
        using var folder = new TempFolder();
        var store = new HistoryStore(folder.Path);
        store.KeepAll([new byte[] { 1 }, new byte[] { 2 }]);
        store.Keep([1]);
        store.KeepAll([new byte[] { 2 }, new byte[] { 2 }]);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Bytes_that_changed_on_the_disk_are_not_given_out()
    {
        using var folder = new TempFolder();
        var store = new HistoryStore(folder.Path);
        var hash = store.Keep("as it was"u8);
        File.WriteAllText(Assert.Single(Directory.GetFiles(folder.Path)), "another");
        Assert.Null(store.Find(hash));
    }

    [Fact]
    public void A_pack_that_was_cut_off_gives_what_is_whole()
    {
        using var folder = new TempFolder();
        var hashes = new HistoryStore(folder.Path).KeepAll([new byte[] { 1 }, new byte[] { 2, 3 }]);
        var pack = Assert.Single(Directory.GetFiles(folder.Path));
        File.WriteAllBytes(pack, File.ReadAllBytes(pack)[..^1]);
        var store = new HistoryStore(folder.Path);
        Assert.Equal([1], store.Find(hashes[0]));
        Assert.Null(store.Find(hashes[1]));
    }

    [Fact]
    public void What_is_kept_once_more_is_young_again()
    {
        using var folder = new TempFolder();
        var store = new HistoryStore(folder.Path);
        store.Keep([1]);
        store.KeepAll([new byte[] { 2 }, new byte[] { 3 }]);
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-8));
        }

        store.Keep([1]);
        store.Keep([3]);
        Assert.Equal(0, store.Sweep(_ => false, DateTimeOffset.UtcNow.AddDays(-7)));
    }

    [Fact]
    public void What_nothing_names_any_more_goes_when_it_is_old()
    {
        using var folder = new TempFolder();
        var store = new HistoryStore(folder.Path);
        var named = store.Keep([1]);
        var forgotten = store.Keep([2]);
        var together = store.KeepAll([new byte[] { 3 }, new byte[] { 4 }]);
        var alone = store.KeepAll([new byte[] { 5 }]);
        Assert.Equal(0, store.Sweep(_ => false, DateTimeOffset.UtcNow.AddYears(-1)));
        Assert.Equal(2, store.Sweep(hash => hash.SequenceEqual(named) || hash.SequenceEqual(together[1]), Ever));
        Assert.NotNull(store.Find(named));
        Assert.Null(store.Find(forgotten));
        Assert.NotNull(store.Find(together[0]));
        Assert.Null(store.Find(alone[0]));
    }

    [Fact]
    public void Only_the_program_s_own_account_looks_into_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        using var folder = new TempFolder();
        new HistoryStore(folder.At("history")).Keep([1]);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(folder.At("history"))
        );
    }
}
