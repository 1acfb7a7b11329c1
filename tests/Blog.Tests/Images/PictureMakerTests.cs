using System.Text;
using Blog.Images;
using Blog.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NetVips;

namespace Blog.Tests.Images;

public sealed class PictureMakerTests : IAsyncDisposable
{
    private const string Name = "00000000000000000000000000000000-480.webp";

    private readonly TempFolder _folder = new();
    private readonly PictureStore _store;
    private readonly PictureMaker _maker;

    public PictureMakerTests()
    {
        _store = new PictureStore(_folder.Path, budget: 1_000_000);
        _maker = new PictureMaker(_store, new PictureLibrary(), NullLogger<PictureMaker>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _maker.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_many_ask_for_at_once_is_made_once()
    {
        var made = 0;
        using var go = new ManualResetEventSlim();
        var asked = Enumerable
            .Range(0, 20)
            .Select(_ =>
                _maker.MakeAsync(
                    Name,
                    Source,
                    (_, target) =>
                    {
                        go.Wait(TestContext.Current.CancellationToken);
                        Interlocked.Increment(ref made);
                        target.Write("picture"u8);
                    }
                )
            )
            .ToList();
        go.Set();
        Assert.All(await Task.WhenAll(asked), Assert.True);
        Assert.Equal(1, made);
        using var stream = _store.Open(Name);
        Assert.NotNull(stream);
        Assert.Equal("picture", await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_are_made_at_a_time_and_one_too_many_is_not_taken()
    {
        var now = 0;
        var most = 0;
        using var go = new ManualResetEventSlim();
        var asked = Enumerable
            .Range(0, 300)
            .Select(number =>
                _maker.MakeAsync(
                    NameOf(number),
                    Source,
                    (_, _) =>
                    {
                        var count = Interlocked.Increment(ref now);
                        InterlockedMax(ref most, count);
                        go.Wait(TestContext.Current.CancellationToken);
                        Interlocked.Decrement(ref now);
                    }
                )
            )
            .ToList();
        go.Set();
        var answers = await Task.WhenAll(asked);
        Assert.InRange(most, 1, 2);
        Assert.Equal(256, answers.Count(isMade => isMade));
    }

    [Fact]
    public async Task What_cannot_be_made_is_tried_once_and_leaves_nothing()
    {
        var tried = 0;
        for (var time = 0; time < 3; time++)
        {
            Assert.False(
                await _maker.MakeAsync(
                    Name,
                    Source,
                    (_, target) =>
                    {
                        tried++;
                        target.Write("half"u8);
                        throw new VipsException("It is damaged.");
                    }
                )
            );
        }

        Assert.Equal(1, tried);
        Assert.True(_maker.HasFailed(Name));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Nothing_is_tried_without_the_library()
    {
        await using var maker = new PictureMaker(
            _store,
            new PictureLibrary(isWanted: false),
            NullLogger<PictureMaker>.Instance
        );
        Assert.False(await maker.MakeAsync(Name, Source, (_, _) => Assert.Fail("Tried.")));
    }

    [Fact]
    public void The_store_keeps_within_its_budget_and_drops_the_oldest()
    {
        var now = DateTime.UtcNow;
        for (var number = 0; number < 20; number++)
        {
            _store.Keep(NameOf(number), target => target.Write(new byte[100_000]));
            File.SetLastWriteTimeUtc(FileOf(number), now.AddHours(-number));
        }

        Assert.True(_store.IsFull);
        _store.Clean(new DateTimeOffset(now, TimeSpan.Zero));
        Assert.False(_store.IsFull);
        Assert.True(_store.Holds(NameOf(0)));
        Assert.True(_store.Holds(NameOf(9)));
        Assert.False(_store.Holds(NameOf(10)));
        Assert.False(_store.Holds(NameOf(19)));
    }

    [Fact]
    public void The_store_drops_what_nobody_asked_for_in_a_long_time()
    {
        _store.Keep(NameOf(0), target => target.Write(new byte[10]));
        _store.Keep(NameOf(1), target => target.Write(new byte[10]));
        File.SetLastWriteTimeUtc(FileOf(0), DateTime.UtcNow.AddDays(-61));
        File.SetLastWriteTimeUtc(FileOf(1), DateTime.UtcNow.AddDays(-59));
        _store.Open(NameOf(1))?.Dispose();
        _store.Clean(DateTimeOffset.UtcNow.AddDays(2));
        Assert.False(_store.Holds(NameOf(0)));
        Assert.True(_store.Holds(NameOf(1)));
    }

    [Fact]
    public void What_is_known_of_pictures_is_bounded()
    {
        var book = new PictureBook(null);
        for (var number = 0; number < 25_000; number++)
        {
            book.Keep(new KnownPicture(KeyOf(number), null, PictureHash.Of(KeyOf(number).Place)));
        }

        Assert.InRange(
            Enumerable.Range(0, 25_000).Count(number => book.Find(KeyOf(number)) is not null),
            10_000,
            20_000
        );
        Assert.NotNull(book.Find(KeyOf(24_999)));
        Assert.Empty(book.FindHash(PictureHash.Of(KeyOf(0).Place)));
    }

    private static PictureKey KeyOf(int number) => new($"content:{number}", number, number);

    private static MemoryStream Source() => new(Encoding.UTF8.GetBytes("source"));

    private static string NameOf(int number) => $"{number:x32}-480.webp";

    private static void InterlockedMax(ref int most, int count)
    {
        for (var known = Volatile.Read(ref most); count > known; known = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, count, known);
        }
    }

    private string FileOf(int number) => _folder.At(NameOf(number)[..2], NameOf(number));
}
