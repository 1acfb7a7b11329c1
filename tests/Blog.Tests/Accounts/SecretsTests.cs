using Blog.Accounts;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Accounts;

public sealed class SecretsTests
{
    private const string Ana = "ana@example.org";

    [Fact]
    public async Task No_line_of_the_log_holds_what_someone_typed_or_what_opens_the_door()
    {
        using var log = new LoggedLines();
        await using var site = TestSite.With("");
        site.Parts = services => services.AddSingleton<ILoggerFactory>(log);
        var setup = await site.GetAsync<SetupSecret>();
        var owner = new Person(site);
        using var made = await owner.PostAsync(
            setup.Path,
            ("email", Ana),
            ("handle", "ana"),
            ("password", Person.Password),
            ("token", setup.Token)
        );
        using var wrong = await new Person(site).PostAsync(
            "/account/login?returnUrl=%2Fsentinel-query",
            ("email", Ana),
            ("password", "sentinel wrong password")
        );
        await using var scope = await Person.ScopeAsync(site);
        var reset = await scope.ServiceProvider.GetRequiredService<ResetDesk>().MakeAsync(Ana);
        using var done = await new Person(site).PostAsync(reset?.Path ?? "", ("password", "sentinel new password"));
        var person = await new Person(site).SignInAsync(Ana, "sentinel new password");

        Assert.NotEmpty(log.All);
        string[] secrets =
        [
            setup.Token,
            Person.Password,
            "sentinel",
            reset?.Secret ?? "",
            Ana,
            person.Cookies["blog-session"],
            person.Cookies["blog-device"],
        ];
        Expect.Nothing(
            log.All.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)))
        );
    }
}
