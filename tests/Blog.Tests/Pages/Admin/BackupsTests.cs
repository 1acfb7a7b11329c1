using System.Net;
using Blog.Accounts;
using Blog.Backup;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>Backups from the admin.</summary>
public sealed class BackupsTests
{
    [Fact]
    public async Task An_owner_has_one_made_and_sees_it_listed()
    {
        await using var site = TestSite.With("", "Backup:Every=1.00:00:00", "Backup:Keep=3");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/backups");
        Assert.Contains(
            "every 1.00:00:00, and 3 are kept",
            page.QuerySelector("main")?.TextContent,
            StringComparison.Ordinal
        );
        using (var asked = await owner.PostAsync(page, "main form"))
        {
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        }

        var desk = await site.GetAsync<BackupDesk>();
        while (desk.List().IsEmpty)
        {
            Assert.Null(desk.LastFailure);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        page = await owner.PageAsync("/admin/backups");
        Assert.Equal(desk.List()[0].Name, page.QuerySelector("tbody code")?.TextContent);
    }

    [Fact]
    public async Task One_that_is_overdue_or_failed_is_told()
    {
        await using var site = TestSite.With("", "Backup:Every=1.00:00:00");
        var owner = await site.SignedInAsync(Role.Owner);
        var desk = await site.GetAsync<BackupDesk>();
        await desk.MakeAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(await LinesAsync(), line => line.Contains("backup", StringComparison.OrdinalIgnoreCase));

        // The tender, which the clock of the test would wake, must find no room for another.
        Directory.Move(desk.Folder, desk.Folder + "-away");
        await File.WriteAllTextAsync(desk.Folder, "in the way", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<BackupException>(() => desk.MakeAsync(TestContext.Current.CancellationToken));
        Assert.Contains(
            await LinesAsync(),
            line => line.StartsWith("The last backup was not made: The backup was not made:", StringComparison.Ordinal)
        );

        async Task<IEnumerable<string>> LinesAsync() =>
            (await owner.PageAsync("/admin/server")).QuerySelectorAll(".line__name").Select(line => line.TextContent);
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Author)]
    public async Task They_are_for_owners(Role role)
    {
        await using var site = TestSite.With("");
        Assert.NotEqual(HttpStatusCode.OK, await (await site.SignedInAsync(role)).StatusOfAsync("/admin/backups"));
    }
}
