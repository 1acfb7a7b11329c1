using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Parser;
using Blog.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Blog.Tests.Hosting;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task A_failure_is_told_with_an_id_and_without_its_cause()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var response = await blog.GetAsync("/fails");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Matches("<code>[^<]+</code>", html);
        Assert.DoesNotContain("secret cause", html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_names_the_cause_under_the_id_that_the_page_shows()
    {
        var events = new Events();
        await using var blog = await HostedBlog.StartAsync(
            map: Map,
            services: services => services.AddSerilog(log => log.WriteTo.Sink(events), preserveStaticLogger: true)
        );
        var html = await blog.TextAsync("/fails");
        await blog.TextAsync("/too-large");
        var failure = Assert.Single(events.Errors);
        Assert.Equal("secret cause", failure.Exception?.Message);
        Assert.Contains($"<code>{failure.TraceId}</code>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_request_is_the_clients_fault()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map);
        using var response = await blog.GetAsync("/too-large");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_malformed_request_is_told_in_the_sites_language_and_names_no_log()
    {
        await using var blog = await HostedBlog.StartAsync(map: Map, settings: ["Site:Language=zh-cn"]);
        var page = new HtmlParser().ParseDocument(await blog.TextAsync("/too-large"));
        Assert.Equal("zh-cn", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("无法读取此请求", page.Title);
        Assert.Null(page.QuerySelector("code"));
    }

    [Fact]
    public async Task The_plain_page_speaks_the_sites_language_too()
    {
        var page = new ErrorPage((_, _) => throw new InvalidOperationException("again"));
        await using var blog = await HostedBlog.StartAsync(
            map: Map,
            settings: ["Site:Language=de"],
            services: services => services.AddSingleton(page)
        );
        var plain = new HtmlParser().ParseDocument(await blog.TextAsync("/fails"));
        Assert.Equal("de", plain.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Wer diese Website betreut", plain.Body?.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("", plain.QuerySelector("code")?.TextContent);
    }

    [Fact]
    public async Task A_catch_all_does_not_turn_a_failure_into_an_unknown_address()
    {
        await using var blog = await HostedBlog.StartAsync(map: app =>
        {
            Map(app);
            app.Map("/{**address}", () => Results.NotFound());
        });
        using var response = await blog.GetAsync("/fails");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task A_failure_is_told_in_the_words_and_the_look_of_the_site()
    {
        await using var blog = await HostedBlog.StartAsync(
            map: Map,
            settings: ["Site:Language=zh-cn", "Site:Title=<纸>", "Site:BaseUrl=https://example.org/blog/"]
        );
        var page = new HtmlParser().ParseDocument(await blog.TextAsync("/blog/fails"));
        Assert.Equal("zh-cn", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("出错了 - <纸>", page.Title);
        Assert.Equal("出错了", page.QuerySelector("main h1")?.TextContent);
        Assert.Equal("/blog/", page.QuerySelector("main a")?.GetAttribute("href"));
        Assert.Equal("/blog/_/site.css", page.QuerySelector("link[rel=stylesheet]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_can_be_replaced()
    {
        var page = new ErrorPage((context, traceId) => context.Response.WriteAsync($"ours {traceId.Length > 0}"));
        await using var blog = await HostedBlog.StartAsync(map: Map, services: services => services.AddSingleton(page));
        Assert.Equal("ours True", await blog.TextAsync("/fails"));
    }

    [Fact]
    public async Task A_page_that_fails_itself_gives_way_to_the_plain_one()
    {
        var page = new ErrorPage((_, _) => throw new InvalidOperationException("again"));
        await using var blog = await HostedBlog.StartAsync(map: Map, services: services => services.AddSingleton(page));
        Assert.Contains("Something went wrong", await blog.TextAsync("/fails"), StringComparison.Ordinal);
    }

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/fails", string () => throw new InvalidOperationException("secret cause"));
        app.MapGet("/too-large", string () => throw new BadHttpRequestException("too large", 413));
    }

    private sealed class Events : ILogEventSink
    {
        public ConcurrentQueue<LogEvent> Errors { get; } = new();

        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Level >= LogEventLevel.Error)
            {
                Errors.Enqueue(logEvent);
            }
        }
    }
}
