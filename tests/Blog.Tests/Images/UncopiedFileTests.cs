using System.Net;
using Blog.Images;
using Blog.Tests.Support;

namespace Blog.Tests.Images;

/// <summary>Issue 6: a place is never served unless the owner keeps it, whatever the format.</summary>
public sealed class UncopiedFileTests
{
    public static TheoryData<string, byte[], byte[]> Files =>
        new()
        {
            { "a.mov", Films.QuickTime(hasPlace: true), Films.QuickTime(hasPlace: false) },
            { "a.mp4", Films.Mp4(hasPlace: true), Films.Mp4(hasPlace: false) },
            { "a.heic", Films.Heic(hasPlace: true), Films.Heic(hasPlace: false) },
            { "a.tif", Films.Tiff(hasPlace: true), Films.Tiff(hasPlace: false) },
            { "a.dng", Films.TiffSaying("<x photoshop:City='Ulm'>"), Films.TiffSaying("<x photoshop:Mood='glad'>") },
        };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task One_that_tells_its_place_is_not_served_unless_places_are_kept(
        string name,
        byte[] told,
        byte[] bare
    )
    {
        await using var site = TestSite.With("").Put("static/told/" + name, told).Put("static/bare/" + name, bare);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/told/" + name));
        using var answer = await site.AskAsync("/bare/" + name);
        Assert.Equal(bare, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        await using var keeping = TestSite.With("", "Site:Images:Location=Keep").Put("static/" + name, told);
        using var kept = await keeping.AskAsync("/" + name);
        Assert.Equal(told, await kept.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void No_cut_or_torn_file_stops_the_search(string name, byte[] told, byte[] bare)
    {
        Assert.True(UncopiedFile.MayTellPlace(new MemoryStream(told)), name);
        Assert.False(UncopiedFile.MayTellPlace(new MemoryStream(bare)), name);
        var dice = new Random(name.Length);
        for (var round = 0; round < Rounds.Of(200); round++)
        {
            var torn = told[..dice.Next(told.Length)];
            for (var at = 0; at < Math.Min(torn.Length, 64); at += 1 + dice.Next(16))
            {
                torn[at] = (byte)dice.Next(256);
            }

            using var stream = new MemoryStream(torn);
            UncopiedFile.MayTellPlace(stream);
            Assert.Equal(0, stream.Position);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("II*")]
    [InlineData("body { color: red }")]
    [InlineData("%PDF-1.7 exif:GPS")]
    public void What_is_no_such_file_tells_nothing(string text) =>
        Assert.False(UncopiedFile.MayTellPlace(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text))));
}
