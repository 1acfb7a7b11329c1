using System.Net;
using Blog.Accounts;
using Blog.Hosting;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Hosting;

/// <summary>Every endpoint that the program maps: who may ask it, and that no write comes in without its token.</summary>
public sealed class EndpointWalkTests
{
    private static readonly string[] Writes = ["POST", "PUT", "PATCH", "DELETE"];

    /// <summary>What is for everybody. A new address comes here only after someone thought about it.</summary>
    private static readonly string[] Public =
    [
        "/_/img/{name}",
        "/_/theme-{hash}.css",
        "/account/denied",
        "/account/forgot",
        "/account/invitation",
        "/account/login",
        "/account/logout",
        "/account/passkeys/ask",
        "/account/passkeys/sign-in",
        "/account/recovery",
        "/account/reset",
        "/account/two-step",
        "/comments/confirm",
        "/comments/edit",
        "/comments/preview",
        "/comments/reply",
        "/comments/send",
        "/comments/token",
        "/comments/unsubscribe",
        "/comments/{id:long}",
        "/health/arrival",
        "/health/live",
        "/health/ready",
        "/setup",
        "/{**rest}",
    ];

    /// <summary>Writes that carry no token, each with the proof that stands in its place.</summary>
    private static readonly string[] WithoutToken =
    [
        "/admin/{**rest}: writes nothing",
        "/comments/confirm: the signed proof of a mail",
        "/comments/preview: writes nothing",
        "/comments/unsubscribe: the signed proof of a mail",
        "/{**rest}: writes nothing",
    ];

    /// <summary>Where a text that is sent without a sign-in is kept, when the form's own ticket says for whom; nothing else is done there.</summary>
    private static readonly string[] KeepTexts =
    [
        "/admin/edit/{**path}",
        "/admin/pages",
        "/admin/posts",
        "/admin/preview/{**path}",
        "/admin/raw/{**path}",
    ];

    [Fact]
    public async Task Whatever_is_not_for_everybody_names_a_policy()
    {
        await using var site = TestSite.With("");
        var endpoints = await EndpointsAsync(site);
        var open = endpoints.Where(IsOpen).Select(PathOf).Where(path => !IsAsset(path)).Distinct();
        Assert.Equal(Public, open.Order(StringComparer.Ordinal));
        Expect.Nothing(
            endpoints
                .Where(endpoint => !IsOpen(endpoint) && PoliciesOf(endpoint).Count == 0)
                .Select(endpoint => endpoint.DisplayName ?? "")
        );
        Expect.Nothing(
            endpoints
                .Where(endpoint => PathOf(endpoint).StartsWith("/admin", StringComparison.Ordinal))
                .Where(IsOpen)
                .Select(endpoint => endpoint.DisplayName ?? "")
        );
    }

    [Fact]
    public async Task Writes_without_a_token_are_those_that_were_reviewed()
    {
        await using var site = TestSite.With("");
        Assert.Equal(
            WithoutToken,
            (await EndpointsAsync(site))
                .Where(endpoint => endpoint.Metadata.GetMetadata<ProtocolPost>() is not null)
                .Select(endpoint => $"{PathOf(endpoint)}: {endpoint.Metadata.GetMetadata<ProtocolPost>()?.Proof}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            KeepTexts,
            (await EndpointsAsync(site))
                .Where(endpoint => endpoint.Metadata.GetMetadata<KeepsTypedText>() is not null)
                .Select(PathOf)
                .Order(StringComparer.Ordinal)
        );
        Expect.Nothing(
            (await EndpointsAsync(site))
                .Where(endpoint =>
                    endpoint.Metadata.Any(one =>
                        one.GetType().Name.StartsWith("IgnoreAntiforgery", StringComparison.Ordinal)
                    )
                )
                .Select(endpoint => endpoint.DisplayName ?? "")
        );
    }

    [Fact]
    public async Task Each_address_lets_in_whom_its_policy_names()
    {
        await using var site = TestSite.With("");
        var people = await PeopleAsync(site);
        var wrong = new List<string>();
        foreach (var endpoint in (await EndpointsAsync(site)).Where(IsOwn).Where(one => VerbsOf(one).Contains("GET")))
        {
            foreach (var (role, person) in people)
            {
                using var answer = await person.AskAsync(AddressOf(endpoint));
                var isIn = !IsToTheDoor(answer) && answer.StatusCode is not HttpStatusCode.Forbidden;
                // The door itself says 403 to whom it denies.
                if (PathOf(endpoint) != "/account/denied" && isIn != MayAsk(endpoint, role))
                {
                    wrong.Add($"{PathOf(endpoint)} {role?.ToString() ?? "anonymous"}: {answer.StatusCode}");
                }
            }
        }

        Expect.Nothing(wrong);
    }

    [Fact]
    public async Task No_write_comes_in_without_its_token()
    {
        await using var site = TestSite.With("");
        var people = await PeopleAsync(site);
        var foreign = await new Person(site).TokenAsync("/account/login");
        var before = await StateAsync(site);
        var wrong = new List<string>();
        var asked = 0;
        foreach (
            var endpoint in (await EndpointsAsync(site)).Where(one => one.Metadata.GetMetadata<ProtocolPost>() is null)
        )
        {
            foreach (var verb in VerbsOf(endpoint).Intersect(Writes, StringComparer.Ordinal))
            {
                foreach (var (role, person) in people)
                {
                    foreach (var token in (string[])["", foreign])
                    {
                        // Someone signed in is sent on by an old form of the door.
                        if (role is not null && PathOf(endpoint) == "/account/login")
                        {
                            continue;
                        }

                        asked++;
                        using var answer = await WriteAsync(person, verb, AddressOf(endpoint), token, "same-origin");
                        if (IsDone(answer))
                        {
                            wrong.Add($"{verb} {PathOf(endpoint)} {role} '{token}': {answer.StatusCode}");
                        }
                    }
                }
            }
        }

        Expect.Nothing(wrong);
        Assert.InRange(asked, 50, int.MaxValue);
        Assert.Equal(before, await StateAsync(site));
    }

    [Fact]
    public async Task No_write_comes_in_from_another_site_even_with_its_token()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, "owner@example.org");
        var person = await new Person(site).SignInAsync("owner@example.org");
        var token = await person.TokenAsync("/account/password");
        using var answer = await WriteAsync(person, "POST", "/account/password", token, "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var own = await WriteAsync(person, "POST", "/account/password", token, "same-origin");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task A_page_without_an_answer_to_a_write_says_so()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, "owner@example.org");
        var person = await new Person(site).SignInAsync("owner@example.org");
        var token = await person.TokenAsync("/account/password");
        foreach (var address in (string[])["/account/denied", "/account/passkey", "/account"])
        {
            using var answer = await WriteAsync(person, "POST", address, token, "same-origin");
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/nowhere/", HttpStatusCode.NotFound)]
    [InlineData("/_/nowhere.js", HttpStatusCode.NotFound)]
    [InlineData("/account/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/setup/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/admin", HttpStatusCode.Redirect)]
    [InlineData("/admin/nowhere", HttpStatusCode.Redirect)]
    [InlineData("/ADMIN/nowhere/", HttpStatusCode.Redirect)]
    public async Task An_unknown_address_is_not_found_or_at_the_door(string address, HttpStatusCode status)
    {
        await using var site = TestSite.With("");
        Assert.Equal(status, await site.StatusOfAsync(address));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_said_to_be()
    {
        await using var site = TestSite.OnPort("");
        var person = new Person(site);
        using var answer = await person.SendAsync(
            "/account/login",
            await person.TokenAsync("/account/login"),
            ("password", new string('x', 2 * 1024 * 1024))
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<(Role? Role, Person Person)>> PeopleAsync(TestSite site)
    {
        var people = new List<(Role?, Person)> { (null, new Person(site)) };
        foreach (var role in Enum.GetValues<Role>())
        {
            await Person.MakeAsync(site, $"{role}@example.org", role);
            people.Add((role, await new Person(site).SignInAsync($"{role}@example.org")));
        }

        return people;
    }

    /// <summary>Everything that an account's owner or a stranger could have changed, but for when someone was seen.</summary>
    private static async Task<string> StateAsync(TestSite site)
    {
        await using var scope = await Person.ScopeAsync(site);
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        var sessions = scope.ServiceProvider.GetRequiredService<SessionDesk>();
        var lines = new List<string>();
        foreach (var account in await desk.ListAsync(TestContext.Current.CancellationToken))
        {
            var count = (await sessions.ListAsync(account.Id, TestContext.Current.CancellationToken)).Count;
            lines.Add($"{account with { LastSeenAt = null }} {count}");
        }

        return string.Join('\n', lines);
    }

    private static Task<HttpResponseMessage> WriteAsync(
        Person person,
        string verb,
        string address,
        string token,
        string from
    ) =>
        person.AskAsync(
            address,
            request =>
            {
                request.Method = new HttpMethod(verb);
                request.Headers.Add("Sec-Fetch-Site", from);
                request.Headers.Add("RequestVerificationToken", token);
                request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            }
        );

    private static bool IsDone(HttpResponseMessage answer) =>
        !IsToTheDoor(answer)
        && !IsGivenBack(answer)
        && answer.StatusCode
            is not (
                HttpStatusCode.BadRequest
                or HttpStatusCode.Unauthorized
                or HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound
                or HttpStatusCode.MethodNotAllowed
            );

    /// <summary>A comment without its token goes to the page that writes nothing.</summary>
    private static bool IsGivenBack(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.TemporaryRedirect
        && answer.Headers.Location?.ToString() == "/comments/preview";

    private static bool IsToTheDoor(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized
        || answer.Headers.Location?.ToString() is { } target
            && (
                target.StartsWith("/account/login?returnUrl", StringComparison.Ordinal)
                || target.StartsWith("/account/denied", StringComparison.Ordinal)
            );

    private static async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync(TestSite site)
    {
        var loader = await site.GetAsync<PageLoader>();
        var endpoints = (await site.GetAsync<EndpointDataSource>()).Endpoints.OfType<RouteEndpoint>();
        var all = new List<RouteEndpoint>();
        foreach (var endpoint in endpoints)
        {
            if (IsReaders(endpoint))
            {
                continue;
            }

            all.Add(
                endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                    ? (RouteEndpoint?)(await loader.LoadAsync(page, endpoint.Metadata)).Endpoint ?? endpoint
                    : endpoint
            );
        }

        return all;
    }

    /// <summary>Readers' pages, and the one route that picks among them: they are for everybody, and are tested there.</summary>
    private static bool IsReaders(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is { SuppressMatching: true }
        || endpoint.Metadata.Any(one => one.GetType().Name.StartsWith("DynamicPage", StringComparison.Ordinal));

    private static bool IsOpen(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IReadOnlyList<string> PoliciesOf(Endpoint endpoint) =>
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>()];

    /// <summary>Of the door and what stands behind it; what is for readers has tests of its own.</summary>
    private static bool IsOwn(RouteEndpoint endpoint) =>
        PathOf(endpoint) is var path
        && (
            path.StartsWith("/admin", StringComparison.Ordinal)
            || path.StartsWith("/account", StringComparison.Ordinal)
            || path.StartsWith("/setup", StringComparison.Ordinal)
        );

    private static bool MayAsk(Endpoint endpoint, Role? role) =>
        IsOpen(endpoint) || role is { } own && PoliciesOf(endpoint).All(policy => own >= Enum.Parse<Role>(policy));

    private static IReadOnlyList<string> VerbsOf(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page)
        {
            return [.. page.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct()];
        }

        return endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods
            ? methods
            : ["GET", .. Writes];
    }

    private static bool IsAsset(string path) =>
        path.StartsWith("/_/", StringComparison.Ordinal) && !path.Contains('{', StringComparison.Ordinal);

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    /// <summary>With something in each open place.</summary>
    private static string AddressOf(RouteEndpoint endpoint) =>
        "/"
        + string.Join(
            '/',
            endpoint.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }] } =>
                                "0c6b3ad1-5d4f-4a0e-8f5a-6f6a3c1f9d27",
                            RoutePatternParameterPart { Default: { } usual } => $"{usual}",
                            _ => "x",
                        }
                    )
                )
            )
        );
}
