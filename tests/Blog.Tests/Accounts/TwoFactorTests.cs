using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Blog.Accounts;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Accounts;

public sealed partial class TwoFactorTests
{
    private const string Ana = "ana@example.org";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>RFC 6238, appendix B, of which the app shows the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, TotpProvider.CodeOf("12345678901234567890"u8, seconds / 30));

    [Fact]
    public void A_key_is_read_as_apps_read_it() =>
        Assert.Equal("12345678901234567890"u8.ToArray(), Base32.Decode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));

    [Fact]
    public async Task After_the_password_the_code_is_asked_for()
    {
        await using var site = TestSite.With("");
        var (key, _) = await EnrolAsync(site);
        var person = new Person(site);

        using var first = await PasswordAsync(person);
        Assert.Equal("/account/two-step", first.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, await person.StatusOfAsync("/account/security"));
        using var second = await person.PostAsync("/account/two-step", ("code", Code(site, key)));

        Assert.Equal("/admin/", second.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await person.StatusOfAsync("/account/security"));
    }

    [Fact]
    public async Task A_code_is_good_a_step_early_and_late_but_no_more()
    {
        await using var site = TestSite.With("");
        var (key, _) = await EnrolAsync(site);
        foreach (var (steps, isGood) in new[] { (-2, false), (2, false), (-1, true), (1, true) })
        {
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            var person = new Person(site);
            using var first = await PasswordAsync(person);
            using var second = await person.PostAsync("/account/two-step", ("code", Code(site, key, steps)));
            Assert.Equal(isGood ? HttpStatusCode.Redirect : HttpStatusCode.OK, second.StatusCode);
        }
    }

    [Fact]
    public async Task A_code_is_taken_once_also_of_many_at_once()
    {
        await using var site = TestSite.With("");
        var (key, _) = await EnrolAsync(site);
        var people = Enumerable.Range(0, 5).Select(_ => new Person(site)).ToList();
        var tokens = new List<string>();
        foreach (var person in people)
        {
            using var first = await PasswordAsync(person);
            tokens.Add(await person.TokenAsync("/account/two-step"));
        }

        var code = Code(site, key);
        var answers = await Task.WhenAll(
            people.Zip(tokens, (person, token) => person.SendAsync("/account/two-step", token, ("code", code)))
        );
        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Redirect && IsIn(answer));
        using var later = await people[0].PostAsync("/account/two-step", ("code", code));
        Assert.False(IsIn(later));
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task Five_wrong_codes_lead_back_to_the_password()
    {
        await using var site = TestSite.With("");
        var (key, _) = await EnrolAsync(site);
        var person = new Person(site);
        using var first = await PasswordAsync(person);
        var step = new Dictionary<string, string>(person.Cookies);
        for (var count = 0; count < 4; count++)
        {
            using var wrong = await person.PostAsync("/account/two-step", ("code", "000000"));
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var fifth = await person.PostAsync("/account/two-step", ("code", "000000"));
        Assert.Equal("/account/login?said=again", fifth.Headers.Location?.ToString());
        Assert.DoesNotContain("blog-step", person.Cookies.Keys);

        // The cookie that was kept is no way round.
        foreach (var (name, value) in step)
        {
            person.Cookies[name] = value;
        }

        using var sixth = await person.PostAsync("/account/two-step", ("code", Code(site, key)));
        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.StatusCode);
    }

    [Fact]
    public async Task A_recovery_code_stands_for_the_app_once()
    {
        await using var site = TestSite.With("");
        var (_, codes) = await EnrolAsync(site);
        Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());
        var people = Enumerable.Range(0, 5).Select(_ => new Person(site)).ToList();
        var tokens = new List<string>();
        foreach (var person in people)
        {
            using var first = await PasswordAsync(person);
            tokens.Add(await person.TokenAsync("/account/recovery"));
        }

        var typed = codes[3].ToUpperInvariant().Replace('-', ' ');
        var answers = await Task.WhenAll(
            people.Zip(tokens, (person, token) => person.SendAsync("/account/recovery", token, ("code", typed)))
        );
        Assert.Single(answers, IsIn);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_remembered_device_is_asked_again_after_thirty_days_or_a_new_password()
    {
        await using var site = TestSite.With("");
        var (key, _) = await EnrolAsync(site);
        var person = new Person(site);
        using (await PasswordAsync(person))
        using (await person.PostAsync("/account/two-step", ("code", Code(site, key)), ("remember", "true")))
        using (await person.PostAsync("/account/logout"))
        using (var again = await PasswordAsync(person))
        {
            Assert.Equal("/admin/", again.Headers.Location?.ToString());
        }

        var other = new Person(site);
        using (var first = await PasswordAsync(other))
        {
            Assert.Equal("/account/two-step", first.Headers.Location?.ToString());
        }

        using (await person.PostAsync("/account/password", ("password", "another walk in the hills")))
        using (await person.PostAsync("/account/logout")) { }

        site.Clock.Advance(TimeSpan.FromSeconds(31));
        using (
            var changed = await person.PostAsync(
                "/account/login",
                ("email", Ana),
                ("password", "another walk in the hills")
            )
        )
        {
            Assert.Equal("/account/two-step", changed.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task A_device_is_remembered_for_thirty_days()
    {
        await using var site = TestSite.With("");
        var (key, _) = await EnrolAsync(site);
        var person = new Person(site);
        using (await PasswordAsync(person))
        using (await person.PostAsync("/account/two-step", ("code", Code(site, key)), ("remember", "true")))
        using (await person.PostAsync("/account/logout")) { }

        site.Clock.Advance(TimeSpan.FromDays(31));
        using var again = await PasswordAsync(person);
        Assert.Equal("/account/two-step", again.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Changes_need_a_factor_of_the_last_five_minutes()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var person = await new Person(site).SignInAsync(Ana);
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        foreach (
            var address in (string[])["/account/password", "/account/email", "/account/two-factor", "/account/passkey"]
        )
        {
            using var answer = await person.AskAsync(address);
            Assert.Equal(
                "/account/confirm?returnUrl=" + Uri.EscapeDataString(address),
                answer.Headers.Location?.ToString()
            );
        }

        var token = await person.TokenAsync("/account/confirm");
        foreach (
            var address in (string[])
                [
                    "/account/security?handler=EndOthers",
                    "/account/security?handler=Codes",
                    "/account/password",
                    "/account/two-factor?handler=Off",
                ]
        )
        {
            using var answer = await person.SendAsync(address, token, ("password", "another walk in the hills"));
            Assert.StartsWith("/account/confirm", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        }

        using var wrong = await person.PostAsync("/account/confirm", ("password", "wrong"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var right = await person.PostAsync(
            "/account/confirm?returnUrl=%2Faccount%2Fpassword",
            ("password", Person.Password)
        );
        Assert.Equal("/account/password", right.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await person.StatusOfAsync("/account/password"));
    }

    [Fact]
    public async Task A_change_ends_all_other_sessions_and_not_this_one()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var other = await new Person(site).SignInAsync(Ana);
        var person = await new Person(site).SignInAsync(Ana);
        using var changed = await person.PostAsync("/account/email", ("email", "anna@example.org"));
        Assert.Equal("/account/security?said=email", changed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, await other.StatusOfAsync("/account/security"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("anna@example.org", await person.TextOfAsync("/account/security"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_session_of_ones_own_can_be_ended_and_none_of_anothers()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var bo = await Person.MakeAsync(site, "bo@example.org", Role.Author);
        var ana = await new Person(site).SignInAsync(Ana);
        var anaElsewhere = await new Person(site).SignInAsync(Ana);
        var other = await new Person(site).SignInAsync("bo@example.org");
        await using var scope = await Person.ScopeAsync(site);
        var foreign = Assert.Single(await scope.ServiceProvider.GetRequiredService<SessionDesk>().ListAsync(bo, Ct));

        using (await ana.PostAsync("/account/security?handler=EndSession", ("id", foreign.Id.ToString())))
        {
            Assert.Equal(HttpStatusCode.OK, await other.StatusOfAsync("/account/security"));
        }

        var page = new HtmlParser().ParseDocument(await ana.TextOfAsync("/account/security"));
        var id = page.QuerySelector("form[action*=EndSession] input[name=id]")?.GetAttribute("value") ?? "";
        using (await ana.PostAsync("/account/security?handler=EndSession", ("id", id)))
        {
            Assert.Equal(HttpStatusCode.Redirect, await anaElsewhere.StatusOfAsync("/account/security"));
            Assert.Equal(HttpStatusCode.OK, await ana.StatusOfAsync("/account/security"));
        }
    }

    [Fact]
    public async Task Looking_at_the_page_makes_no_key()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var person = await new Person(site).SignInAsync(Ana);
        Assert.DoesNotContain("<svg", await person.TextOfAsync("/account/two-factor"), StringComparison.Ordinal);
        using var begun = await person.PostAsync("/account/two-factor?handler=Begin");
        Assert.Contains("<svg", await person.TextOfAsync("/account/two-factor"), StringComparison.Ordinal);
    }

    /// <summary>Makes an owner whose app has a key; the clock is past the code that was used.</summary>
    private static async Task<(string Key, IReadOnlyList<string> Codes)> EnrolAsync(TestSite site)
    {
        await Person.MakeAsync(site, Ana);
        var person = await new Person(site).SignInAsync(Ana);
        using var begun = await person.PostAsync("/account/two-factor?handler=Begin");
        var page = new HtmlParser().ParseDocument(await person.TextOfAsync("/account/two-factor"));
        var key = (page.QuerySelector(".account__key")?.TextContent ?? "").Replace(" ", "", StringComparison.Ordinal);
        using var on = await person.PostAsync("/account/two-factor", ("code", Code(site, key)));
        var codes = RecoveryCodes()
            .Matches(await on.Content.ReadAsStringAsync(Ct))
            .Select(match => match.Value)
            .ToList();
        Assert.Equal(10, codes.Count);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        return (key, codes);
    }

    private static string Code(TestSite site, string key, int steps = 0) =>
        TotpProvider.CodeOf(Base32.Decode(key), site.Clock.GetUtcNow().ToUnixTimeSeconds() / 30 + steps);

    private static Task<HttpResponseMessage> PasswordAsync(Person person) =>
        person.PostAsync("/account/login", ("email", Ana), ("password", Person.Password));

    private static bool IsIn(HttpResponseMessage answer) => answer.Headers.Location?.ToString() == "/admin/";

    [GeneratedRegex("(?<=<code>)[a-z0-9]{4}(-[a-z0-9]{4}){3}(?=</code>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RecoveryCodes();
}
