using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Hosting;

/// <summary>What the log says of requests, and what it never does.</summary>
public sealed class RequestLogTests
{
    private const string Files = """
        === post/a.md
        ---
        title: A
        ---
        """;

    [Fact]
    public async Task A_request_is_a_line_without_query_header_body_and_address()
    {
        var lines = await AskAsync([]);
        Assert.Equal(
            ["GET /post/a/ 200", "GET /nowhere 404", "GET /account/reset 200", "GET /search/ 200"],
            lines.Select(line => line[..line.IndexOf(" in ", StringComparison.Ordinal)])
        );
        Assert.DoesNotContain(lines, line => line.Contains("sentinel", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("203.0.113.9", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Addresses_are_logged_where_the_settings_want_it()
    {
        var lines = await AskAsync(["Logs:ClientAddresses=true"]);
        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.EndsWith(" ms, 203.0.113.9", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Failed")]
    public async Task Fewer_are_logged_where_the_settings_want_it(string requests) =>
        Assert.Empty(await AskAsync([$"Logs:Requests={requests}"]));

    private static async Task<List<string>> AskAsync(string[] settings)
    {
        using var log = new LoggedLines();
        await using var site = TestSite.OnPort(Files, settings);
        site.Parts = services => services.AddSingleton<ILoggerFactory>(log);
        foreach (
            var address in (string[])
                [
                    "/post/a/?sentinel=1",
                    "/nowhere?sentinel",
                    "/account/reset?token=sentinel",
                    "/search/?q=sentinel",
                    "/health/ready?sentinel",
                    "/_/none?sentinel",
                ]
        )
        {
            using var answer = await site.AskAsync(
                address,
                request =>
                {
                    request.Headers.Add("Cookie", "sentinel=sentinel");
                    request.Headers.Add("Authorization", "sentinel");
                    request.Headers.Add("X-Forwarded-For", "203.0.113.9");
                }
            );
        }

        const string Mark = "Blog.Hosting.RequestLog: ";
        return
        [
            .. log
                .All.Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
                .Select(line => line[Mark.Length..].Trim()),
        ];
    }
}
