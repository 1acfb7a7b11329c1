using System.Net;
using System.Text.RegularExpressions;
using Blog.Mail;
using Blog.Tests.Support;

namespace Blog.Tests.Mail;

public sealed partial class MailTests
{
    private const string Ana = "ana@example.org";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_a_link_in_a_mail()
    {
        await using var server = new MailServer();
        await using var site = TestSite.With("", ["Site:BaseUrl=http://example.org/blog/", .. server.Settings]);
        await Person.MakeAsync(site, Ana);
        var person = new Person(site) { Headers = { ["X-Forwarded-Host"] = "localhost" } };
        Assert.Contains(
            "/blog/account/forgot",
            await person.TextOfAsync("/blog/account/login"),
            StringComparison.Ordinal
        );

        using var sent = await person.PostAsync("/blog/account/forgot", ("email", "ANA@example.org"));
        var known = await sent.Content.ReadAsStringAsync(Ct);
        var mail = await server.NextAsync(Ct);

        Assert.Equal((Ana, "\"My blog\" <blog@example.org>"), (mail.To.ToString(), mail.From.ToString()));
        var link = Link().Match(mail.TextBody ?? "").Value;
        Assert.StartsWith("http://example.org/blog/account/reset?secret=", link, StringComparison.Ordinal);
        using var done = await person.PostAsync(new Uri(link).PathAndQuery, ("password", "another walk in the hills"));
        Assert.Equal("/blog/account/login?said=reset", done.Headers.Location?.ToString());
        var notice = await server.NextAsync(Ct);
        Assert.Equal(Ana, notice.To.ToString());
        Assert.Contains("A new password was set by a link.", notice.TextBody, StringComparison.Ordinal);

        // Whoever has no account gets the same answer, and no mail.
        using var unknown = await person.PostAsync("/blog/account/forgot", ("email", "bo@example.org"));
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        Assert.Equal(known, await unknown.Content.ReadAsStringAsync(Ct));
        Assert.True(server.IsEmpty);
    }

    [Fact]
    public async Task A_change_of_ones_security_is_told_to_the_address_before()
    {
        await using var server = new MailServer();
        await using var site = TestSite.With("", ["Site:BaseUrl=http://localhost/", .. server.Settings]);
        await Person.MakeAsync(site, Ana);
        var person = await new Person(site).SignInAsync(Ana);
        using var changed = await person.PostAsync("/account/email", ("email", "anna@example.org"));
        var mail = await server.NextAsync(Ct);
        Assert.Equal(Ana, mail.To.ToString());
        Assert.Contains("The mail address was changed.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("http://localhost/account/security", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_mail_nobody_is_offered_a_link()
    {
        await using var site = TestSite.With("");
        Assert.DoesNotContain("/account/forgot", await site.TextOfAsync("/account/login"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/account/forgot"));
    }

    [Fact]
    public async Task A_mail_that_is_not_taken_is_tried_again()
    {
        await using var server = new MailServer { Refusals = 1 };
        await using var site = TestSite.With("", ["Site:BaseUrl=http://localhost/", .. server.Settings]);
        Assert.True((await site.GetAsync<Mailer>()).TrySend(new Letter(Ana, "Subject", "Text")));
        var next = server.NextAsync(Ct);
        while (!next.IsCompleted)
        {
            // The pause begins when the first try has failed, which nothing outside can see.
            site.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(next, Task.Delay(20, Ct));
        }

        Assert.Equal("Subject", (await next).Subject);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public void When_mail_is_off_nothing_waits() =>
        Assert.False(new Mailer(new MailSettings()).TrySend(new Letter(Ana, "", "")));

    [GeneratedRegex(@"http://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
