using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_room_that_is_not_ready_makes_ready_503_and_leaves_live_200()
    {
        var isReady = false;
        await using var blog = await HostedBlog.StartAsync(services: services =>
            services
                .AddHealthChecks()
                .AddCheck(
                    "another-room",
                    () => isReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("secret path")
                )
        );
        using var before = await blog.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Equal("Unhealthy", await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(before.Headers.CacheControl?.NoStore);
        using var live = await blog.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        isReady = true;
        using var after = await blog.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }
}
