using Blog.Comments;
using Blog.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Blog.Tests.Comments;

public sealed class CommentTenderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Addresses_browsers_keys_and_blocks_are_dropped_when_their_time_is_over()
    {
        await using var site = TestSite.With("", "Comments:AddressDays=40");
        await SentComments.AddAsync(site, "/post/tea/", "Old");
        site.Clock.Advance(TimeSpan.FromDays(39));
        await SentComments.AddAsync(site, "/post/tea/", "New", number: 2);
        Assert.Equal(["2026-03.key", "2026-04.key"], Keys(site));
        var tender = (await site.GetAsync<IEnumerable<IHostedService>>()).OfType<CommentTender>().Single();
        Assert.True(await tender.TendAsync(Ct));
        Assert.All(await SentComments.AllAsync(site), comment => Assert.NotNull(comment.Address));

        site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True(await tender.TendAsync(Ct));
        var (old, young) = ((await SentComments.AllAsync(site))[0], (await SentComments.AllAsync(site))[1]);
        Assert.Null(old.Address);
        Assert.Null(old.AddressMonth);
        Assert.Null(old.Agent);
        Assert.Equal("reader1@example.org", old.Mail);
        Assert.NotNull(young.Address);
        Assert.Equal("Browser/1", young.Agent);
        Assert.Equal(["2026-03.key", "2026-04.key"], Keys(site));

        site.Clock.Advance(TimeSpan.FromDays(30));
        Assert.True(await tender.TendAsync(Ct));
        Assert.Equal(["2026-04.key"], Keys(site));
    }

    [Fact]
    public async Task A_block_keeps_the_key_that_it_needs_until_it_ends()
    {
        await using var site = TestSite.With("", "Comments:AddressDays=1");
        var id = await SentComments.AddAsync(site, "/post/tea/", "Buy");
        await using (var scope = await Person.ScopeAsync(site))
        {
            Assert.True(await scope.ServiceProvider.GetRequiredService<CommentPen>().BlockAsync(id, Ct));
        }

        var tender = (await site.GetAsync<IEnumerable<IHostedService>>()).OfType<CommentTender>().Single();
        site.Clock.Advance(TimeSpan.FromDays(89));
        Assert.True(await tender.TendAsync(Ct));
        Assert.Equal(["2026-03.key"], Keys(site));
        Assert.Equal(1, await CountAsync());
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await tender.TendAsync(Ct));
        Assert.Empty(Keys(site));
        Assert.Equal(0, await CountAsync());

        async Task<int> CountAsync()
        {
            await using var scope = await Person.ScopeAsync(site);
            return await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<BlockedAddress>().CountAsync(Ct);
        }
    }

    private static string?[] Keys(TestSite site) =>
        [
            .. Directory
                .EnumerateFiles(Path.Join(site.Root, "data", "address-keys"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal),
        ];
}
