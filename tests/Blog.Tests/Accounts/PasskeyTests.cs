using System.Net;
using System.Text;
using Blog.Accounts;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Accounts;

public sealed class PasskeyTests
{
    private const string Ana = "ana@example.org";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passkey_signs_in_and_its_answer_is_worth_nothing_a_second_time()
    {
        await using var site = TestSite.With("");
        using var key = new SoftPasskey();
        await AddAsync(site, key);
        var person = new Person(site);
        var (answer, token) = (key.Sign(await AskAsync(person, "ask")), await person.TokenAsync("/account/login"));
        var thief = CopyOf(site, person);

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(person, "sign-in", token, answer));
        Assert.Equal(HttpStatusCode.OK, await person.StatusOfAsync("/account/security"));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(thief, "sign-in", token, answer));
        Assert.Equal(HttpStatusCode.Redirect, await thief.StatusOfAsync("/account/security"));
    }

    [Fact]
    public async Task Of_one_answer_sent_many_times_at_once_one_signs_in()
    {
        await using var site = TestSite.With("");
        using var key = new SoftPasskey();
        await AddAsync(site, key);
        var person = new Person(site);
        var (answer, token) = (key.Sign(await AskAsync(person, "ask")), await person.TokenAsync("/account/login"));
        var statuses = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => SendAsync(CopyOf(site, person), "sign-in", token, answer))
        );
        Assert.Single(statuses, status => status is HttpStatusCode.NoContent);
        Assert.Equal(7, statuses.Count(status => status is HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task What_another_site_or_nobody_asked_for_is_refused()
    {
        await using var site = TestSite.With("");
        using var key = new SoftPasskey();
        await AddAsync(site, key);
        Action<SoftPasskey>[] lies =
        [
            one => one.Origin = "http://localhost.evil.example",
            one => one.Origin = "https://evil.example",
            one => one.IsCrossOrigin = true,
            one => one.IsVerified = false,
            one => one.Domain = "evil.example",
        ];
        foreach (var lie in lies)
        {
            (key.Origin, key.Domain, key.IsCrossOrigin, key.IsVerified) = (
                "http://localhost",
                "localhost",
                false,
                true
            );
            lie(key);
            Assert.Equal(HttpStatusCode.BadRequest, await SignInAsync(new Person(site), key));
        }

        (key.Origin, key.Domain, key.IsCrossOrigin, key.IsVerified) = ("http://localhost", "localhost", false, true);
        var forgetful = new Person(site);
        var answer = key.Sign(await AskAsync(forgetful, "ask"));
        forgetful.Cookies.Remove("blog-passkey");
        var token = await forgetful.TokenAsync("/account/login");
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(forgetful, "sign-in", token, answer));
        foreach (
            var nonsense in (string[])
                [
                    "",
                    "{}",
                    "null",
                    "[1]",
                    "{\"response\":{\"clientDataJSON\":\"!\"}}",
                    "{\"response\":{\"clientDataJSON\":\"eyJjaGFsbGVuZ2UiOiJhYmMifQ\"}}",
                ]
        )
        {
            using var asked = await PostAsync(forgetful, "ask", token, "");
            Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(forgetful, "sign-in", token, nonsense));
        }

        Assert.Equal(HttpStatusCode.NoContent, await SignInAsync(new Person(site), key));
    }

    [Fact]
    public async Task Only_the_sites_own_address_counts_whatever_a_request_says()
    {
        await using var site = TestSite.With(
            "",
            "Site:BaseUrl=http://example.org/",
            "ReverseProxy:Hosts:0=evil.example"
        );
        using var key = new SoftPasskey { Origin = "http://example.org", Domain = "example.org" };
        await AddAsync(site, key);
        Assert.Equal(HttpStatusCode.NoContent, await SignInAsync(new Person(site), key));
        var person = new Person(site) { Headers = { ["X-Forwarded-Host"] = "evil.example" } };
        Assert.Contains("\"example.org\"", await AskAsync(person, "ask"), StringComparison.Ordinal);
        (key.Origin, key.Domain) = ("http://evil.example", "evil.example");
        Assert.Equal(HttpStatusCode.BadRequest, await SignInAsync(person, key));
    }

    [Fact]
    public async Task Nobody_elses_wrong_tries_slow_a_passkey_down()
    {
        await using var site = TestSite.With("");
        using var key = new SoftPasskey();
        await AddAsync(site, key);
        var throttle = await site.GetAsync<SignInThrottle>();
        for (var count = 0; count < 1000; count++)
        {
            throttle.TryEnter(new SignInTry("ANA@EXAMPLE.ORG", "local", null), out _);
            throttle.TryEnter(new SignInTry("ANA@EXAMPLE.ORG", $"place {count}", null), out _);
        }

        Assert.Equal(HttpStatusCode.NoContent, await SignInAsync(new Person(site), key));
    }

    [Fact]
    public async Task A_suspended_accounts_passkey_is_no_way_in()
    {
        await using var site = TestSite.With("");
        using var key = new SoftPasskey();
        var id = await AddAsync(site, key);
        await Person.MakeAsync(site, "boss@example.org");
        await using var scope = await Person.ScopeAsync(site);
        await scope.ServiceProvider.GetRequiredService<AccountDesk>().SuspendAsync(id, Actor.System, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, await SignInAsync(new Person(site), key));
    }

    [Fact]
    public async Task A_removed_passkey_is_no_way_in()
    {
        await using var site = TestSite.With("");
        using var key = new SoftPasskey();
        await AddAsync(site, key);
        var person = new Person(site);
        Assert.Equal(HttpStatusCode.NoContent, await SignInAsync(person, key));
        var page = await person.TextOfAsync("/account/security");
        var id = page.Split("handler=RemovePasskey")[1].Split("name=\"id\" value=\"")[1].Split('"')[0];
        using var removed = await person.PostAsync("/account/security?handler=RemovePasskey", ("id", id));
        Assert.Equal("/account/security?said=passkey_gone", removed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, await SignInAsync(new Person(site), key));
    }

    [Fact]
    public async Task A_new_passkey_needs_a_fresh_factor()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var person = await new Person(site).SignInAsync(Ana);
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        var token = await person.TokenAsync("/account/confirm");
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(person, "ask-new", token, ""));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(person, "add", token, "{}"));
    }

    /// <summary>Makes an owner who has the passkey.</summary>
    private static async Task<Guid> AddAsync(TestSite site, SoftPasskey key)
    {
        var id = await Person.MakeAsync(site, Ana);
        var person = await new Person(site).SignInAsync(Ana);
        var token = await person.TokenAsync("/account/passkey");
        using var asked = await PostAsync(person, "ask-new", token, "");
        var answer = key.Create(await asked.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(person, "add?name=Phone", token, answer));
        Assert.Contains("Phone", await person.TextOfAsync("/account/security"), StringComparison.Ordinal);
        return id;
    }

    private static async Task<HttpStatusCode> SignInAsync(Person person, SoftPasskey key)
    {
        var answer = key.Sign(await AskAsync(person, "ask"));
        return await SendAsync(person, "sign-in", await person.TokenAsync("/account/login"), answer);
    }

    private static async Task<string> AskAsync(Person person, string what)
    {
        using var asked = await PostAsync(person, what, await person.TokenAsync("/account/login"), "");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        return await asked.Content.ReadAsStringAsync(Ct);
    }

    private static async Task<HttpStatusCode> SendAsync(Person person, string what, string token, string body)
    {
        using var answer = await PostAsync(person, what, token, body);
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> PostAsync(Person person, string what, string token, string body) =>
        person.AskAsync(
            "/account/passkeys/" + what,
            request =>
            {
                request.Method = HttpMethod.Post;
                request.Headers.Add("RequestVerificationToken", token);
                request.Headers.Add("X-Requested-With", "XMLHttpRequest");
                request.Content = new StringContent(body, Encoding.UTF8, "text/plain");
            }
        );

    private static Person CopyOf(TestSite site, Person person)
    {
        var copy = new Person(site);
        foreach (var (name, value) in person.Cookies)
        {
            copy.Cookies[name] = value;
        }

        return copy;
    }
}
