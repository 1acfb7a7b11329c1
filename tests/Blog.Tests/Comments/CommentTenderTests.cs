using Blog.Comments;
using Blog.Data;
using Blog.Tests.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Blog.Tests.Comments;

public sealed class CommentTenderTests(PostgreSql server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task Addresses_browsers_keys_and_blocks_are_dropped_when_their_time_is_over(DatabaseProvider provider)
    {
        await using var site = await CommentSite.WithAsync(provider, server, "", "Comments:AddressDays=40");
        await SentComments.AddAsync(site, "/post/tea/", "Old");
        site.Clock.Advance(TimeSpan.FromDays(39));
        await SentComments.AddAsync(site, "/post/tea/", "New", number: 2);
        Assert.Equal(["2026-03.key", "2026-04.key"], Keys(site));
        var tender = (await site.GetAsync<IEnumerable<IHostedService>>()).OfType<CommentTender>().Single();
        await tender.TendAsync(Ct);
        Assert.All(await SentComments.AllAsync(site), comment => Assert.NotNull(comment.Address));

        site.Clock.Advance(TimeSpan.FromDays(2));
        await tender.TendAsync(Ct);
        var (old, young) = ((await SentComments.AllAsync(site))[0], (await SentComments.AllAsync(site))[1]);
        Assert.Null(old.Address);
        Assert.Null(old.AddressMonth);
        Assert.Null(old.Agent);
        Assert.Equal("reader1@example.org", old.Mail);
        Assert.NotNull(young.Address);
        Assert.Equal("Browser/1", young.Agent);
        Assert.Equal(["2026-03.key", "2026-04.key"], Keys(site));

        site.Clock.Advance(TimeSpan.FromDays(30));
        await tender.TendAsync(Ct);
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
        await tender.TendAsync(Ct);
        Assert.Equal(["2026-03.key"], Keys(site));
        Assert.Equal(1, await CountAsync());
        site.Clock.Advance(TimeSpan.FromDays(1));
        await tender.TendAsync(Ct);
        Assert.Empty(Keys(site));
        Assert.Equal(0, await CountAsync());

        async Task<int> CountAsync()
        {
            await using var scope = await Person.ScopeAsync(site);
            return await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<BlockedAddress>().CountAsync(Ct);
        }
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task What_was_put_away_and_words_before_an_edit_are_deleted_after_their_days(DatabaseProvider provider)
    {
        await using var site = await CommentSite.WithAsync(provider, server, "", "Comments:TrashDays=10");
        var ids = new List<long>();
        for (var number = 1; number <= 4; number++)
        {
            ids.Add(
                await SentComments.AddAsync(site, "/post/tea/", $"Text {number}", CommentState.Shown, number: number)
            );
        }

        var answer = await SentComments.AddAsync(site, "/post/tea/", "Answer", CommentState.Shown, parent: ids[1]);
        await InAsync(async services =>
        {
            var pen = services.GetRequiredService<CommentPen>();
            await pen.MoveAsync([ids[0], ids[1]], CommentState.Shown, CommentState.Trash, Ct);
            await pen.MoveAsync([ids[2]], CommentState.Shown, CommentState.Spam, Ct);
            await pen.EditAsync(ids[3], "Bo", "", "Other", Ct);
        });
        var tender = (await site.GetAsync<IEnumerable<IHostedService>>()).OfType<CommentTender>().Single();

        // Its own rounds come with the clock, and two at once would meet half-way.
        await tender.StopAsync(Ct);
        site.Clock.Advance(TimeSpan.FromDays(9));
        await InAsync(services =>
            services.GetRequiredService<CommentPen>().MoveAsync([ids[0]], CommentState.Trash, CommentState.Spam, Ct)
        );
        site.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await tender.TendAsync(Ct);
        Assert.Equal(
            $"{ids[0]}:Spam {ids[1]}:Trash {ids[3]}:Shown {answer}:Shown",
            await SentComments.StatesAsync(site)
        );
        var empty = (await SentComments.AllAsync(site)).Single(comment => comment.Id == ids[1]);
        Assert.Equal(("", "", null), (empty.Name, empty.Text, empty.Mail));
        await InAsync(async services =>
            Assert.False(await services.GetRequiredService<BlogDbContext>().Set<CommentEdit>().AnyAsync(Ct))
        );

        async Task InAsync(Func<IServiceProvider, Task> act)
        {
            await using var scope = await Person.ScopeAsync(site);
            await act(scope.ServiceProvider);
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
