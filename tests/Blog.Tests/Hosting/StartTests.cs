using System.Net;
using Blog.Hosting;
using Blog.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Hosting;

/// <summary>What a start leaves for later, and what it does not.</summary>
public sealed class StartTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_comes_before_the_first_reading_waits_for_the_page_and_health_is_told_at_once()
    {
        using var layers = new Layers();
        layers.Folder.Write("work/content/post/a.md", "---\ntitle: Early\n---\n");
        var held = new HeldReading();
        await using var app = Create(layers, held);
        var started = app.StartAsync(Ct);
        using var client = app.GetTestClient();
        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative), Ct);
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Ct);
        var page = client.GetStringAsync(new Uri("/post/a/", UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.False(page.IsCompleted || started.IsCompleted);

        held.LetGo();
        Assert.Contains("Early", await page, StringComparison.Ordinal);
        await started;
        await app.StopAsync(Ct);
    }

    [Fact]
    public async Task The_reading_begins_before_the_start_and_never_for_a_command_that_does_not_serve()
    {
        using var layers = new Layers();
        layers.Folder.Make("work", "content");
        var (ofServer, ofCommand) = (new HeldReading(), new HeldReading());
        await using var command = Create(layers, ofCommand);
        await using var server = Create(layers, ofServer, isToServe: true);
        await ofServer.Begun.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        Assert.False(ofCommand.Begun.IsCompleted);
    }

    [Fact]
    public async Task A_start_that_is_given_up_does_not_wait_for_the_reading()
    {
        using var layers = new Layers();
        layers.Folder.Make("work", "content");
        var app = Create(layers, new HeldReading());
        using var end = new CancellationTokenSource();
        var started = app.StartAsync(end.Token);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => started);
        await app.DisposeAsync();
    }

    [Fact]
    public async Task No_page_is_described_before_it_is_asked_for_and_each_says_until_then_who_may_see_it()
    {
        await using var blog = await HostedBlog.StartAsync();
        var services = blog.Server.Services;
        var pages = services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items;
        Assert.NotEmpty(pages);
        Assert.DoesNotContain(pages, page => page is CompiledPageActionDescriptor);

        var endpoints = services.GetRequiredService<EndpointDataSource>().Endpoints;
        var ofPages = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);
        Assert.NotEmpty(ofPages);
        Expect.Nothing(
            ofPages
                .Where(endpoint =>
                    endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                    && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null)
                )
                .Select(endpoint => endpoint.DisplayName ?? "")
        );
    }

    [Fact]
    public async Task Readers_pages_name_their_assets_by_what_is_in_them()
    {
        await using var blog = await HostedBlog.StartAsync();
        Assert.Matches("/_/site\\.[a-z0-9]+\\.css", await blog.TextAsync("/"));
    }

    private static WebApplication Create(Layers layers, HeldReading held, bool isToServe = false) =>
        BlogApplication.Create(
            layers.Read(),
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Services.AddSingleton<IBeforeFirstReading>(held);
            },
            isToServe
        );

    private sealed class HeldReading : IBeforeFirstReading
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public void LetGo() => _held.SetResult();

        public Task RunAsync(CancellationToken ct)
        {
            _begun.TrySetResult();
            return _held.Task.WaitAsync(ct);
        }
    }
}
