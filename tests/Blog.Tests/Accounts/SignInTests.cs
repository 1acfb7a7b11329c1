using System.Net;
using Blog.Accounts;
using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Accounts;

public sealed class SignInTests
{
    private const string Ana = "ana@example.org";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_the_password_a_person_gets_to_where_they_wanted()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var person = new Person(site);
        using var refused = await person.AskAsync("/admin/posts?tag=a%20b");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        var door = refused.Headers.Location?.ToString() ?? "";
        Assert.Equal("/account/login?returnUrl=%2Fadmin%2Fposts%3Ftag%3Da%2520b", door);

        using var entered = await person.PostAsync(door, ("email", "ANA@example.org "), ("password", Person.Password));

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal("/admin/posts?tag=a%20b", entered.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await person.StatusOfAsync("/admin/posts"));
        Assert.Contains("ana@example.org", await person.TextOfAsync("/account/security"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/admin\r\nSet-Cookie: a=b")]
    [InlineData("/é")]
    [InlineData("")]
    public async Task Nobody_is_sent_to_another_site(string address)
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        using var entered = await new Person(site).PostAsync(
            "/account/login?returnUrl=" + Uri.EscapeDataString(address),
            ("email", Ana),
            ("password", Person.Password)
        );
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal("/admin/", entered.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Each_failed_sign_in_is_the_same_answer_for_the_same_work()
    {
        var hasher = new CountingHasher();
        await using var site = TestSite.With("");
        site.Parts = services => services.AddSingleton<IPasswordHasher<Account>>(hasher);
        await Person.MakeAsync(site, Ana);
        var locked = await Person.MakeAsync(site, "locked@example.org");
        await using (var scope = await Person.ScopeAsync(site))
        {
            var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
            Assert.Equal(AccountChange.Done, await desk.SuspendAsync(locked, Actor.System, Ct));
            await desk.CreateAsync(new NewAccount("none@example.org", "none", null, Role.Author), Actor.System, Ct);
        }

        var answers = new List<string>();
        (string, string)[] tries =
        [
            (Ana, "not the password"),
            ("nobody@example.org", Person.Password),
            ("locked@example.org", Person.Password),
            ("none@example.org", Person.Password),
            ("", ""),
            (Ana, new string('a', 300)),
        ];
        foreach (var (email, password) in tries)
        {
            var before = hasher.Verified;
            using var answer = await new Person(site).PostAsync(
                "/account/login",
                ("email", email),
                ("password", password)
            );
            Assert.Equal(1, hasher.Verified - before);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add($"{answer.StatusCode} {Neutral(text, email)}");
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_sign_in_begins_a_session_of_its_own()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var person = await new Person(site).SignInAsync(Ana);
        var first = person.Cookies["blog-session"];

        // What a stranger put there before is worth nothing after.
        var victim = new Person(site) { Cookies = { ["blog-session"] = first } };
        using var again = await victim.PostAsync("/account/logout");
        await victim.SignInAsync(Ana);

        Assert.NotEqual(first, victim.Cookies["blog-session"]);
        Assert.Equal(HttpStatusCode.Redirect, await person.StatusOfAsync("/account/security"));
        Assert.Equal(HttpStatusCode.OK, await victim.StatusOfAsync("/account/security"));
    }

    [Fact]
    public async Task A_cookie_is_worth_nothing_after_signing_out()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var person = await new Person(site).SignInAsync(Ana);
        var kept = person.Cookies["blog-session"];
        using var gone = await person.PostAsync("/account/logout");
        Assert.DoesNotContain("blog-session", person.Cookies.Keys);
        var thief = new Person(site) { Cookies = { ["blog-session"] = kept } };
        Assert.Equal(HttpStatusCode.Redirect, await thief.StatusOfAsync("/account/security"));
    }

    [Fact]
    public async Task A_script_is_told_401_and_no_way_to_the_door()
    {
        await using var site = TestSite.With("");
        using var answer = await site.AskAsync(
            "/admin/",
            request => request.Headers.Add("X-Requested-With", "XMLHttpRequest")
        );
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Another_role_is_in_force_within_half_a_minute()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, "boss@example.org");
        var id = await Person.MakeAsync(site, Ana, Role.Editor);
        var person = await new Person(site).SignInAsync(Ana);
        await using (var scope = await Person.ScopeAsync(site))
        {
            await scope
                .ServiceProvider.GetRequiredService<AccountDesk>()
                .ChangeRoleAsync(id, Role.Author, Actor.System, Ct);
        }

        site.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.Redirect, await person.StatusOfAsync("/account/security"));
    }

    [Fact]
    public async Task Who_is_suspended_or_removed_is_out_at_the_next_request()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, "boss@example.org");
        var (suspended, removed) = (
            await Person.MakeAsync(site, Ana),
            await Person.MakeAsync(site, "bo@example.org", Role.Author)
        );
        var (ana, bo) = (await new Person(site).SignInAsync(Ana), await new Person(site).SignInAsync("bo@example.org"));
        await using var scope = await Person.ScopeAsync(site);
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        Assert.Equal(AccountChange.Done, await desk.SuspendAsync(suspended, Actor.System, Ct));
        Assert.Equal(AccountChange.Done, await desk.RemoveAsync(removed, Actor.System, Ct));
        Assert.Equal(HttpStatusCode.Redirect, await ana.StatusOfAsync("/account/security"));
        Assert.Equal(HttpStatusCode.Redirect, await bo.StatusOfAsync("/account/security"));
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_when_it_is_old()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var idle = await new Person(site).SignInAsync(Ana);
        var busy = await new Person(site).SignInAsync(Ana);
        for (var day = 10; day <= 90; day += 10)
        {
            Assert.Equal(HttpStatusCode.OK, await busy.StatusOfAsync("/account/security"));
            site.Clock.Advance(TimeSpan.FromDays(10));
            if (day == 20)
            {
                Assert.Equal(HttpStatusCode.Redirect, await idle.StatusOfAsync("/account/security"));
            }
        }

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, await busy.StatusOfAsync("/account/security"));
    }

    [Fact]
    public async Task A_form_of_the_door_from_before_sends_on_who_is_signed_in_by_now()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var person = new Person(site);
        var old = await person.TokenAsync("/account/login");
        await person.SignInAsync(Ana);
        using var answer = await person.SendAsync(
            "/account/login?returnUrl=%2Fadmin%2Fx",
            old,
            ("email", Ana),
            ("password", Person.Password)
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/admin/x", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Readers_get_no_cookie_and_ask_no_database_but_for_comments()
    {
        await using var site = TestSite.With(
            """
            === post/a.md
            ---
            title: A
            comments: false
            ---
            """
        );
        foreach (var address in (string[])["/", "/post/a/", "/nowhere/", "/search/?q=a", "/health/ready"])
        {
            using var answer = await site.AskAsync(
                address,
                request => request.Headers.Add("Cookie", "blog-session=CfDJ8x")
            );
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }

        Assert.False(File.Exists(Path.Join(site.Root, "data", "blog.db")));
    }

    [Fact]
    public async Task A_damaged_database_closes_the_door_and_nothing_else()
    {
        await using var site = TestSite.With("");
        Directory.CreateDirectory(Path.Join(site.Root, "data"));
        await File.WriteAllTextAsync(
            Path.Join(site.Root, "data", "blog.db"),
            new string('x', 5000),
            TestContext.Current.CancellationToken
        );
        using var door = await site.AskAsync("/account/login");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, door.StatusCode);
        Assert.NotNull(door.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/"));
    }

    /// <summary>Without what is new in each page.</summary>
    private static string Neutral(string text, string email) =>
        string.Join(
                '\n',
                text.Split('\n').Where(line => !line.Contains("__RequestVerificationToken", StringComparison.Ordinal))
            )
            .Replace($"value=\"{email}\"", "value=\"\"", StringComparison.Ordinal);
}
