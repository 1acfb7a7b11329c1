using System.Net;
using Blog.Accounts;
using Blog.Comments;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.Tests.Pages.Admin;

/// <summary>What axe finds on each page of the admin, wide and narrow, by day and by night; and that a phone shows all of it.</summary>
public sealed class AdminAccessibilityTests(Browser browser)
{
    private const string Files = """
        === post/shown.md
        ---
        title: A post that was published
        date: 2026-02-01
        author: Ana
        tags: [Garden, gar den]
        ---
        === post/draft.md
        ---
        title: 草稿
        draft: true
        author: nobody
        tags: [garden, &a 草]
        ---
        === post/soon.md
        ---
        title: Soon
        date: 2026-03-02T10:00:00Z
        ---
        === post/a-rather-long-name-of-a-file-that-nobody-would-write-but-somebody-will.md
        ---
        title: [
        ---
        === post/odd.md
        ---
        title: Odd
        date: never
        ---
        """;

    /// <summary>One that is locked, and one that the owner is told of.</summary>
    private static readonly string[] Settings =
    [
        "Site:Copyright=Of the command line",
        "Site:Theme:HighlightColor=orange",
    ];

    private const string Long = "a-person-with-a-long-address";

    private static readonly string[] Addresses =
    [
        "/admin",
        "/admin/posts",
        // For readers, with the bar that staff see.
        "/post/shown/",
        "/admin/posts?Quick=post/shown.md",
        "/admin/pages",
        "/admin/comments",
        "/admin/comments?State=Shown",
        "/admin/comments/empty",
        "/admin/comments?State=Shown&Open=1&As=Reply",
        "/admin/comments?State=Shown&Open=1&As=Edit",
        "/admin/comments/person",
        "/admin/trash",
        "/admin/trash/empty",
        "/admin/history/post/shown.md",
        "/admin/users",
        "/admin/settings",
        "/admin/settings/Mail",
        "/admin/settings/Reading",
        "/admin/settings/Advanced",
        "/admin/settings/Advanced?Key=Site:Taxonomies",
        "/admin/problems",
        "/admin/activity",
        "/admin/edit/post/shown.md",
        "/admin/edit/post/a-rather-long-name-of-a-file-that-nobody-would-write-but-somebody-will.md",
        "/admin/raw/post/odd.md",
        "/admin/terms/tags",
        "/admin/terms/tags/edit?Term=garden",
        "/admin/terms/tags/change?Act=Merge&Terms=garden",
    ];

    /// <summary>The same pages with other things on them: looked at in long runs.</summary>
    private static readonly string[] States =
    [
        "/admin/posts?Words=nothing-of-the-kind",
        "/admin/comments?State=Spam",
        "/admin/comments?State=Trash",
        "/admin/comments?Words=nothing-of-the-kind",
        "/admin/comments?Lost=true",
        "/admin/settings/Advanced?Find=nothing-of-the-kind",
        "/admin/problems?level=Info",
        "/admin/activity?Who=nobody",
        "/admin/edit/post/draft.md",
        "/admin/terms/tags?Show=Doubtful",
        "/admin/terms/categories",
        "/admin/terms/tags/edit",
        "/admin/terms/tags/change?Act=Rename&Terms=garden&Name=Yard",
        "/admin/terms/tags/change?Act=Delete&Terms=%E8%8D%89",
    ];

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_of_the_admin()
    {
        await using var site = TestSite.OnPort(Files, Settings);
        var owner = await site.SignedInAsync(Role.Owner);
        await FillAsync(site, owner);
        await using var visit = await browser.VisitAsync(site);
        await visit.SignInAsync(owner, await site.UrlAsync());
        var addresses = await AddressesAsync(site);
        var found = new List<string>();
        foreach (var (width, scheme, shown) in Axe.Of(addresses))
        {
            await visit.LookAsync(width, scheme);
            await SpeakAsync(visit, width == 390 ? "zh-CN" : "en");
            foreach (var address in shown)
            {
                await OpenAsync(visit, address);
                found.AddRange(await visit.ViolationsAsync($"{address} {width} {scheme}"));
            }

            Assert.Equal((int)HttpStatusCode.NotFound, await visit.OpenAsync("/admin/nowhere"));
            found.AddRange(await visit.ViolationsAsync($"nowhere {width} {scheme}"));
        }

        Expect.Nothing(found);
        Expect.Nothing(visit.Errors);
    }

    [Fact]
    public async Task No_page_of_the_admin_is_wider_than_its_window()
    {
        await using var site = TestSite.OnPort(Files, Settings);
        var owner = await site.SignedInAsync(Role.Owner);
        await FillAsync(site, owner);
        await using var visit = await browser.VisitAsync(site);
        await visit.SignInAsync(owner, await site.UrlAsync());
        var found = new List<string>();
        foreach (var address in await AddressesAsync(site))
        {
            await OpenAsync(visit, address);
            foreach (var width in (int[])[320, 390, 621, 901, 1280])
            {
                await visit.Page.SetViewportSizeAsync(width, 844);
                if (await visit.OverflowAsync() is > 0 and var pixels)
                {
                    found.Add($"{address} {width}: {pixels} px too wide");
                }
            }
        }

        Expect.Nothing(found);
    }

    [Fact]
    public async Task Axe_finds_nothing_where_a_save_was_refused_or_came_too_late()
    {
        await using var site = TestSite.OnPort(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        await using var visit = await browser.VisitAsync(site, width: 390, scheme: ColorScheme.Dark);
        await visit.SignInAsync(owner, await site.UrlAsync());
        await OpenAsync(visit, "/admin/settings/Reading");
        await visit.Page.FillAsync("#set-Site-PageSize", "none");
        await visit.Page.ClickAsync(".save .btn");
        await visit.Page.Locator(".faults").WaitForAsync();
        var found = await visit.ViolationsAsync("refused");
        await visit.Page.FillAsync("#set-Site-PageSize", "7");
        await SaveAsync(owner, "Site:PageSize", "8");
        await visit.Page.ClickAsync(".save .btn");
        await visit.Page.GetByText("Saved now: 8").WaitForAsync();
        found.AddRange(await visit.ViolationsAsync("conflict"));
        Assert.Equal("7", await visit.Page.InputValueAsync("#set-Site-PageSize"));
        Expect.Nothing(found);
    }

    [Fact]
    public async Task Each_kind_of_button_can_be_read_under_the_pointer()
    {
        await using var site = TestSite.OnPort(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        await FillAsync(site, owner);
        await using var visit = await browser.VisitAsync(site);
        await visit.SignInAsync(owner, await site.UrlAsync());
        var found = new List<string>();
        var other = await site.AccountIdAsync(Long);
        foreach (
            var (address, button) in ((string, string)[])
                [
                    ("/admin/users", "a.btn--plain"),
                    ("/admin/users", "button.btn--plain"),
                    ($"/admin/users/{other}", "button.btn:not([class*='--'])"),
                    ($"/admin/users/{other}", "a.btn--danger"),
                    ($"/admin/users/remove/{other}", "button.btn--danger"),
                ]
        )
        {
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                // Or the colours were still on their way.
                await visit.Page.EmulateMediaAsync(
                    new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce }
                );
                await OpenAsync(visit, address);
                await visit.Page.Locator("main " + button).First.HoverAsync();
                found.AddRange(await visit.ViolationsAsync($"{address} {button} {scheme}"));
            }
        }

        Expect.Nothing(found);
    }

    [Fact]
    public async Task On_a_phone_without_script_the_menu_unfolds_and_every_cell_of_a_table_has_its_name()
    {
        await using var site = TestSite.OnPort(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        await using var visit = await browser.VisitAsync(site, width: 390, hasScript: false);
        await visit.SignInAsync(owner, await site.UrlAsync());
        await OpenAsync(visit, "/admin/problems");
        Assert.False(await visit.Page.Locator(".frame__side").IsVisibleAsync());
        await visit.Page.Locator(".fold__title").ClickAsync();
        await visit.Page.Locator(".fold a", new PageLocatorOptions { HasText = "Activity" }).ClickAsync();
        await visit.ArriveAsync("/admin/activity");
        await OpenAsync(visit, "/admin/problems");
        Assert.False(await visit.Page.Locator("thead").IsVisibleAsync());
        var cells = await visit.Page.Locator("tbody tr").First.Locator("td").AllAsync();
        foreach (var cell in cells)
        {
            Assert.False(string.IsNullOrEmpty(await cell.GetAttributeAsync("data-label")));
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_the_page_first_and_then_every_part_of_the_frame()
    {
        await using var site = TestSite.OnPort(Files, "Site:Title=Notes");
        var owner = await site.SignedInAsync(Role.Owner);
        await using var visit = await browser.VisitAsync(site);
        await visit.SignInAsync(owner, await site.UrlAsync());
        await OpenAsync(visit, "/admin/problems");
        var reached = new List<string>();
        for (var step = 0; step < 16; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            reached.Add(await visit.Page.EvaluateAsync<string>("document.activeElement.firstChild.textContent.trim()"));
        }

        Assert.Equal(
            [
                "Skip to the page",
                "Notes",
                "New post",
                "ana",
                "Sign out",
                "Dashboard",
                "Posts",
                "Pages",
                "Tags",
                "Categories",
                "Comments",
                "Trash",
                "Users",
                "Settings",
                "Problems",
                "Activity",
            ],
            reached
        );
        await visit.Page.Locator(".skip").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    /// <summary>All of them, with the pages of one's own account and of another's.</summary>
    private static async Task<string[]> AddressesAsync(TestSite site)
    {
        var other = await site.AccountIdAsync(Long);
        await using var scope = (await site.GetAsync<IServiceScopeFactory>()).CreateAsyncScope();
        var history = scope.ServiceProvider.GetRequiredService<HistoryDesk>();
        var acts = await history.OfFileAsync("post/shown.md", TestContext.Current.CancellationToken);
        var first = Convert.ToHexStringLower(acts[0].File.Before ?? []);
        return
        [
            .. Addresses,
            .. Rounds.AreMany ? States : [],
            $"/admin/activity/{acts[0].Act}",
            $"/admin/history/post/shown.md?one={first}",
            $"/admin/users/{await site.AccountIdAsync("ana")}",
            $"/admin/users/{other}",
            $"/admin/users/remove/{other}",
        ];
    }

    private static Task SpeakAsync(Visit visit, string language) =>
        visit.Page.SetExtraHTTPHeadersAsync([new("Accept-Language", language)]);

    private static async Task FillAsync(TestSite site, Person owner)
    {
        await SaveAsync(owner, "Site:Title", "Notes of a garden");
        foreach (var (kind, file) in ((string, string)[])[("AddTag", "post/shown.md"), ("Trash", "post/soon.md")])
        {
            using var bulk = await owner.PostAsync(
                "/admin/posts?handler=Bulk",
                ("Do", kind),
                ("Tag", "meadow"),
                ("Chosen", file)
            );
            Assert.Equal(HttpStatusCode.Redirect, bulk.StatusCode);
        }

        await SentComments.AddAsync(site, "/post/shown/", "A link: https://example.org/", CommentState.Shown);
        await SentComments.AddAsync(site, "/post/shown/", "I waited all the spring for this.", parent: 1, number: 2);
        await SentComments.AddAsync(site, "/post/gone-" + new string('x', 80), "Where is it?", number: 3);
        await SentComments.AddAsync(site, "/post/shown/", "Buy this", CommentState.Spam, number: 4);
        await SentComments.AddAsync(site, "/post/shown/", "Nothing much", CommentState.Trash, number: 5);
        await Person.MakeAsync(site, Long + "@mail.example.org", Role.Author);
        await new Person(site).SignInAsync(Long + "@mail.example.org");
        await owner.PostAndFollowAsync(
            await owner.PageAsync("/admin/users"),
            "form[action*='handler=Invite']",
            ("Invite.Email", "new@example.org"),
            ("Invite.Role", "Editor")
        );
        await using var scope = (await site.GetAsync<IServiceScopeFactory>()).CreateAsyncScope();
        var history = scope.ServiceProvider.GetRequiredService<HistoryDesk>();
        for (var number = 0; number < 60; number++)
        {
            await history.AddAsync(
                ActKind.SignedIn,
                "",
                details: null,
                new Actor(null, "bo"),
                TestContext.Current.CancellationToken
            );
        }
    }

    private static async Task SaveAsync(Person owner, string key, string value)
    {
        var page = await owner.PageAsync("/admin/settings/Advanced?Key=" + key);
        await owner.PostAndFollowAsync(page, ".save button", ($"Form.Values[{key}]", value));
    }

    private static async Task OpenAsync(Visit visit, string address) =>
        Assert.Equal((int)HttpStatusCode.OK, await visit.OpenAsync(address));
}
