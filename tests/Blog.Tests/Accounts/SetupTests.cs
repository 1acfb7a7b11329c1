using System.Net;
using Blog.Accounts;
using Blog.Admin;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Accounts;

public sealed class SetupTests
{
    private static readonly (string, string)[] Form =
    [
        ("email", "ana@example.org"),
        ("handle", "Ana"),
        ("password", Person.Password),
        ("address", "https://example.org/blog"),
    ];

    [Fact]
    public async Task Whoever_holds_the_address_becomes_the_owner_once()
    {
        await using var site = TestSite.With("");
        var secret = await site.GetAsync<SetupSecret>();
        var person = new Person(site);

        using var done = await person.SendAsync(secret.Path, await person.TokenAsync(secret.Path), Form);

        // The program is built anew for the address: a redirect would lead to one that is not there for a moment.
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.EndsWith("url=/admin/", Assert.Single(done.Headers.GetValues("Refresh")), StringComparison.Ordinal);
        Assert.True((await site.GetAsync<Restart>()).Asked.IsCompleted);
        Assert.Equal(HttpStatusCode.OK, await person.StatusOfAsync("/account/security"));
        Assert.Equal(HttpStatusCode.NotFound, await person.StatusOfAsync(secret.Path));
        Assert.Contains(
            "https://example.org/blog/",
            await File.ReadAllTextAsync(
                Path.Join(site.Root, "data", "settings.json"),
                TestContext.Current.CancellationToken
            ),
            StringComparison.Ordinal
        );
        await using var scope = await Person.ScopeAsync(site);
        var owner = Assert.Single(
            await scope
                .ServiceProvider.GetRequiredService<AccountDesk>()
                .ListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(("ana@example.org", "Ana", Role.Owner), (owner.Email, owner.Handle, owner.Role));
    }

    [Theory]
    [InlineData("/setup")]
    [InlineData("/setup?token=")]
    [InlineData("/setup?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_the_token_there_is_no_setup(string address)
    {
        await using var site = TestSite.With("");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync(address));
    }

    [Fact]
    public async Task Each_mistake_is_named_and_what_was_typed_stays()
    {
        await using var site = TestSite.With("");
        var secret = await site.GetAsync<SetupSecret>();
        var person = new Person(site);

        using var answer = await person.SendAsync(
            secret.Path,
            await person.TokenAsync(secret.Path),
            ("email", "nowhere"),
            ("handle", "Zo\u0007e"),
            ("password", "password1234"),
            ("address", "example")
        );
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("value=\"nowhere\"", text, StringComparison.Ordinal);
        Assert.Contains("That is no mail address.", text, StringComparison.Ordinal);
        Assert.Contains("A handle has 1 to 60 characters", text, StringComparison.Ordinal);
        Assert.Contains("Many people have this password", text, StringComparison.Ordinal);
        Assert.DoesNotContain("password1234", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await person.StatusOfAsync(secret.Path));
    }

    [Fact]
    public async Task An_address_that_is_set_is_not_asked_for()
    {
        await using var site = TestSite.With("", "Site:BaseUrl=http://localhost/");
        var secret = await site.GetAsync<SetupSecret>();
        var page = await site.PageAsync(secret.Path);
        Assert.NotNull(page.QuerySelector("#email"));
        Assert.Null(page.QuerySelector("#address"));
    }
}
