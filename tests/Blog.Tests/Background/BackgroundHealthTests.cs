using System.Net;
using Blog.Accounts;
using Blog.Background;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Blog.Tests.Background;

public sealed class BackgroundHealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_always_throws_leaves_the_site_up_and_is_told_to_health_and_owner_until_it_ends()
    {
        await using var site = TestSite.With("=== post/a.md\n---\ntitle: A\ndate: 2026-01-01\n---\nText\n");
        var work = new Baking();
        site.Parts = services => services.AddHostedService(provider => work.With(provider));
        var owner = await site.SignedInAsync(Role.Owner);
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(site));

        await AdvanceUntilAsync(site, () => work.Tries >= BackgroundFaults.Lasting);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(site));
        using (var page = await site.AskAsync("/post/a/"))
        {
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        var problems = await owner.PageAsync("/admin/problems");
        Assert.Contains(
            "Work behind the requests keeps failing: Baking",
            problems.QuerySelector("#site-itself ~ ul")?.TextContent,
            StringComparison.Ordinal
        );

        work.IsMended = true;
        await AdvanceUntilAsync(site, () => work.IsDone);
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(site));
    }

    private static async Task<HttpStatusCode> ReadyAsync(TestSite site)
    {
        using var answer = await site.AskAsync("/health/ready");
        return answer.StatusCode;
    }

    /// <summary>The loop runs on threads of its own, so the clock is moved until it was there.</summary>
    private static async Task AdvanceUntilAsync(TestSite site, Func<bool> isThere)
    {
        for (var step = 0; step < 600 && !isThere(); step++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, Ct);
        }

        Assert.True(isThere());
    }

    private sealed class Baking : BackgroundService
    {
        private BackgroundRounds? _rounds;

        public bool IsMended { get; set; }

        public bool IsDone { get; private set; }

        public int Tries { get; private set; }

        public Baking With(IServiceProvider provider)
        {
            _rounds = provider.GetRequiredService<BackgroundRounds>();
            return this;
        }

        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            _rounds?.OnceAsync("Baking", TimeSpan.Zero, BakeAsync, stoppingToken) ?? Task.CompletedTask;

        private Task BakeAsync(CancellationToken ct)
        {
            Tries++;
            IsDone = IsMended;
            return IsMended ? Task.CompletedTask : throw new InvalidOperationException("no oven");
        }
    }
}
