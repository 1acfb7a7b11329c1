using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Hosting;

/// <summary>What people do, through a real nginx that ends TLS, in a browser that speaks to nothing else.</summary>
public sealed class ProxiedJourneyTests(Browser browser)
{
    private const string Ana = "ana@example.org";

    private const string Tea = """
        ---
        title: Tea
        date: 2026-01-02
        ---
        Leaves.

        """;

    private const string Files = $"""
        === post/tea.md
        {Tea}
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reader_comments_and_an_owner_signs_in_approves_and_saves(bool isBelowPath)
    {
        var ports = FrontPorts.Find();
        var root = $"https://localhost:{ports.Secure}/{(isBelowPath ? "blog/" : "")}";
        await using var site = TestSite.OnPort(Files, $"Site:BaseUrl={root}");
        // The browser drops cookies by its own clock.
        site.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        await Person.MakeAsync(site, Ana);
        await using var front = await FrontServer.StartAsync(
            FrontKind.Nginx,
            isBelowPath,
            ports,
            new Uri(await site.UrlAsync()).Authority
        );
        var below = new Uri(root).AbsolutePath;
        await using (var reader = await browser.VisitAsync(new Uri(root), width: 390))
        {
            var page = reader.Page;
            await reader.OpenAsync("");
            await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Tea" }).First.ClickAsync();
            await reader.ArriveAsync(below + "post/tea/");
            await page.FillAsync("[name=name]", "Ben");
            await page.FillAsync("[data-comment-form] textarea", "A *good* cup.");
            await page.Locator("[data-comment-form] [name=token]")
                .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
            site.Clock.Advance(TimeSpan.FromSeconds(10));
            await page.ClickAsync("[data-publish]");
            await page.GetByText("as soon as it is approved").WaitForAsync();
            Expect.Nothing(reader.Errors);
        }

        await using (var owner = await browser.VisitAsync(new Uri(root)))
        {
            var page = owner.Page;
            await owner.OpenAsync("admin/comments");
            await page.FillAsync("#email", Ana);
            await page.FillAsync("#password", Person.Password);
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true })
                .ClickAsync();
            await owner.ArriveAsync(below + "admin/comments");
            await page.Locator("tbody .tick").CheckAsync();
            await page.Locator("#bulk [value=Shown]").ClickAsync();
            await page.GetByText("1 comment approved.").WaitForAsync();

            await owner.OpenAsync("admin/edit/post/tea.md");
            await page.FillAsync("#f-title", "Tea 茶");
            await page.ClickAsync("#text button[type=submit]");
            await page.GetByText("Saved.", new PageGetByTextOptions { Exact = true }).WaitForAsync();
            Assert.Equal(
                Tea.Replace("title: Tea", "title: Tea 茶", StringComparison.Ordinal).TrimEnd(),
                (
                    await File.ReadAllTextAsync(
                        Path.Join(site.Content, "post/tea.md"),
                        TestContext.Current.CancellationToken
                    )
                ).TrimEnd()
            );

            await owner.OpenAsync("admin/server");
            await page.GetByText("Nothing is wrong with it.").WaitForAsync();
            await owner.OpenAsync("post/tea/");
            Assert.Equal("Tea 茶", await page.Locator("h1").InnerTextAsync());
            Assert.Equal("A good cup.", (await page.Locator(".comment__text").InnerTextAsync()).Trim());
            Expect.Nothing(owner.Errors);
        }
    }
}
