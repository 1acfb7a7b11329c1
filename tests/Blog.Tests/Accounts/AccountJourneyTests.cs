using Blog.Accounts;
using Blog.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.Tests.Accounts;

/// <summary>The whole way as a person goes it, in a browser with a device that keeps passkeys.</summary>
public sealed class AccountJourneyTests(Browser browser)
{
    private const string Ana = "ana@example.org";
    private const string Next = "&returnUrl=%2Faccount%2Fsecurity";
    private const string NewPassword = "another walk in the hills";

    [Fact]
    public async Task A_person_sets_up_and_signs_in_by_every_way_there_is()
    {
        await using var site = SiteOfNow();
        var root = (await site.UrlAsync()).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await AddDeviceAsync(page);

        // Setup.
        var secret = await site.GetAsync<SetupSecret>();
        await page.GotoAsync(root + secret.Path + Next);
        await NoViolationsAsync(page);
        await page.FillAsync("#email", Ana);
        await page.FillAsync("#handle", "Ana");
        await page.FillAsync("#password", Person.Password);
        await page.FillAsync("#address", "");
        await page.ClickAsync("main button[type=submit]");
        await visit.ArriveAsync("/account/security");

        // The app.
        await page.GotoAsync(root + "/account/two-factor");
        await ClickAsync(page, "Begin");
        await page.WaitForSelectorAsync(".account__qr");
        await NoViolationsAsync(page);
        var key = ((await page.TextContentAsync(".account__key")) ?? "").Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("#code", Code(site, key));
        await ClickAsync(page, "Turn on");
        await page.WaitForSelectorAsync(".account__codes");
        await NoViolationsAsync(page);
        var recovery = await page.Locator(".account__codes code").AllTextContentsAsync();
        Assert.Equal(10, recovery.Count);

        // In again with it.
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await SignOutAsync(visit, root);
        await NoViolationsAsync(page);
        await PasswordAsync(page, root, Person.Password);
        await visit.ArriveAsync("/account/two-step*");
        await NoViolationsAsync(page);
        await page.FillAsync("#code", Code(site, key));
        await ClickAsync(page, "Sign in");
        await visit.ArriveAsync("/account/security");

        // A passkey.
        await page.GotoAsync(root + "/account/passkey");
        await page.WaitForSelectorAsync("[data-passkey]:not([hidden])");
        await NoViolationsAsync(page);
        await page.FillAsync("#passkey-name", "Phone");
        await ClickAsync(page, "Add a passkey");
        await visit.ArriveAsync("/account/security?said=passkey");
        Assert.Contains("Phone", await page.TextContentAsync("#passkeys + ul"), StringComparison.Ordinal);
        await NoViolationsAsync(page);

        // In with the passkey alone, by a browser that stays, to where one wanted.
        await SignOutAsync(visit, root);
        await page.GotoAsync(root + "/account/security");
        await visit.ArriveAsync("/account/login?returnUrl=*");
        await ClickAsync(page, "Sign in with a passkey");
        await visit.ArriveAsync("/account/security");

        // Someone forgot to sign out elsewhere.
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var elsewhere = await new Person(site).SignInWithCodeAsync(Ana, Code(site, key));
        Assert.Equal(System.Net.HttpStatusCode.OK, await elsewhere.StatusOfAsync("/account/security"));
        await page.ReloadAsync();
        await ClickAsync(page, "Sign out everywhere else");
        await visit.ArriveAsync("/account/security?said=sessions");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, await elsewhere.StatusOfAsync("/account/security"));

        // The factor is asked for again, and the passkey is one.
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await page.GotoAsync(root + "/account/password");
        await visit.ArriveAsync("/account/confirm*");
        await NoViolationsAsync(page);
        await ClickAsync(page, "Confirm with a passkey");
        await visit.ArriveAsync("/account/password");
        await NoViolationsAsync(page);

        // The phone is lost.
        await SignOutAsync(visit, root);
        await PasswordAsync(page, root, Person.Password);
        await visit.ArriveAsync("/account/two-step*");
        await ClickAsync(page, "Use a recovery code", isLink: true);
        await visit.ArriveAsync("/account/recovery*");
        await NoViolationsAsync(page);
        await page.FillAsync("#code", recovery[0]);
        await ClickAsync(page, "Sign in");
        await visit.ArriveAsync("/account/security");

        // And the password.
        await SignOutAsync(visit, root);
        var link = await ResetLinkAsync(site);
        await page.GotoAsync(root + link);
        await NoViolationsAsync(page);
        await page.FillAsync("#password", NewPassword);
        await ClickAsync(page, "Set the password");
        await visit.ArriveAsync("/account/login?said=reset");
        await PasswordAsync(page, root, NewPassword);
        await visit.ArriveAsync("/account/two-step*");
        Expect.Nothing(visit.Errors);
    }

    [Fact]
    public async Task Everything_but_passkeys_works_without_scripts_on_a_phone_by_night()
    {
        await using var site = SiteOfNow();
        await Person.MakeAsync(site, Ana);
        await using var visit = await browser.VisitAsync(site, 390, ColorScheme.Dark, hasScript: false);
        var root = await site.UrlAsync();
        await visit.OpenAsync("/account/security");
        await PasswordAsync(visit.Page, root, Person.Password, isOpen: true);
        await visit.ArriveAsync("/account/security");
        foreach (
            var address in (string[])
                [
                    "/account/security",
                    "/account/password",
                    "/account/email",
                    "/account/two-factor",
                    "/account/passkey",
                    "/account/logout",
                    "/account/denied",
                ]
        )
        {
            await visit.OpenAsync(address);
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
            Assert.Equal(0, await visit.Page.Locator("[data-passkey]:visible").CountAsync());
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_an_account_by_night_on_a_phone()
    {
        await using var site = SiteOfNow();
        await Person.MakeAsync(site, Ana);
        await using var visit = await browser.VisitAsync(site, 390, ColorScheme.Dark);
        await visit.OpenAsync("/account/login");
        await visit.Page.FillAsync("#email", Ana);
        await visit.Page.FillAsync("#password", "wrong");
        await ClickAsync(visit.Page, "Sign in");
        await visit.Page.WaitForSelectorAsync("[role=alert]:visible");
        await NoViolationsAsync(visit.Page);
        await PasswordAsync(visit.Page, await site.UrlAsync(), Person.Password);
        await visit.ArriveAsync("/account/security");
        foreach (
            var address in (string[])
                [
                    "/account/security",
                    "/account/password",
                    "/account/email",
                    "/account/two-factor",
                    "/account/passkey",
                    "/account/logout",
                    "/account/denied",
                    "/account/invitation",
                ]
        )
        {
            await visit.OpenAsync(address);
            await NoViolationsAsync(visit.Page);
            Assert.Equal(0, await visit.OverflowAsync());
        }
    }

    /// <summary>A browser goes by its own clock, and drops a cookie that is old by it.</summary>
    private static TestSite SiteOfNow()
    {
        var site = TestSite.OnPort("");
        site.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        return site;
    }

    private static async Task AddDeviceAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }

    private static async Task SignOutAsync(Visit visit, string root)
    {
        await visit.Page.GotoAsync(root + "/account/logout");
        await ClickAsync(visit.Page, "Sign out");
        await visit.ArriveAsync("/account/login?said=signed_out");
    }

    private static async Task PasswordAsync(IPage page, string root, string password, bool isOpen = false)
    {
        if (!isOpen)
        {
            await page.GotoAsync(root + "/account/login?" + Next);
        }

        await page.FillAsync("#email", Ana);
        await page.FillAsync("#password", password);
        await ClickAsync(page, "Sign in");
    }

    private static Task ClickAsync(IPage page, string name, bool isLink = false) =>
        page.GetByRole(isLink ? AriaRole.Link : AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true })
            .ClickAsync();

    private static string Code(TestSite site, string key) =>
        TotpProvider.CodeOf(Base32.Decode(key), site.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    /// <summary>As the command prints it.</summary>
    private static async Task<string> ResetLinkAsync(TestSite site)
    {
        await using var scope = await Person.ScopeAsync(site);
        return (await scope.ServiceProvider.GetRequiredService<ResetDesk>().MakeAsync(Ana))?.Path ?? "";
    }

    private static async Task NoViolationsAsync(IPage page)
    {
        // The size of targets is a rule of WCAG 2.2 AA that axe leaves out unless it is asked for.
        var result = await page.RunAxe(
            new AxeRunOptions
            {
                Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal)
                {
                    ["target-size"] = new() { Enabled = true },
                },
            }
        );
        Expect.Nothing(
            result.Violations.SelectMany(rule =>
                rule.Nodes.Select(node => $"{page.Url}: {rule.Id} {string.Join(' ', node.Target)}")
            )
        );
    }
}
