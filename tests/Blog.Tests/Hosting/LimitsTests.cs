using Blog.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Blog.Tests.Hosting;

public sealed class LimitsTests
{
    [Fact]
    public async Task They_are_those_of_the_promises()
    {
        using var layers = new Layers();
        await using var app = BlogApplication.Create(layers.Read());

        var kestrel = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;
        Assert.False(kestrel.AddServerHeader);
        Assert.Equal(1024 * 1024, kestrel.Limits.MaxRequestBodySize);
        Assert.Equal(1000, kestrel.Limits.MaxConcurrentConnections);
        Assert.Equal(TimeSpan.FromSeconds(15), kestrel.Limits.RequestHeadersTimeout);
        Assert.Equal(TimeSpan.FromSeconds(60), kestrel.Limits.KeepAliveTimeout);
        Assert.Equal(240, kestrel.Limits.MinRequestBodyDataRate?.BytesPerSecond);

        var host = app.Services.GetRequiredService<IOptions<HostOptions>>().Value;
        Assert.Equal(BackgroundServiceExceptionBehavior.Ignore, host.BackgroundServiceExceptionBehavior);
        Assert.Equal(TimeSpan.FromSeconds(20), host.ShutdownTimeout);

        Assert.Equal(1024, app.Services.GetRequiredService<IOptions<FormOptions>>().Value.ValueCountLimit);
        Assert.Equal(
            TimeSpan.FromSeconds(30),
            app.Services.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy?.Timeout
        );
    }
}
