using Blog.Accounts;
using Blog.Comments;
using Blog.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace Blog.Tests.Comments;

public sealed class ModeratorMailTests
{
    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-01-02
        author: ANA
        ---
        === post/salt.md
        ---
        title: Salt
        date: 2026-01-01
        ---
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Moderators_are_told_of_what_waits_for_them_once_in_ten_minutes()
    {
        await using var server = new MailServer();
        await using var site = TestSite.With(Files, ["Site:BaseUrl=http://example.org/blog/", .. server.Settings]);
        foreach (var (name, role) in ((string, Role)[])[("ed", Role.Editor), ("ana", Role.Author), ("bo", Role.Author)])
        {
            await Person.MakeAsync(site, name + "@example.org", role);
        }

        var mail = (await site.GetAsync<IEnumerable<IHostedService>>()).OfType<ModeratorMail>().Single();
        Assert.Equal(0, await mail.TellAsync(Ct));
        await SentComments.AddAsync(site, "/post/tea/", "One");
        await SentComments.AddAsync(site, "/post/salt/", "Two", number: 2);
        await SentComments.AddAsync(site, "/post/salt/", "Seen", CommentState.Shown, number: 3);
        Assert.Equal(2, await mail.TellAsync(Ct));
        var letters = new[] { await server.NextAsync(Ct), await server.NextAsync(Ct) };
        var toAuthor = letters.Single(letter => letter.To.ToString() == "ana@example.org");
        var toEditor = letters.Single(letter => letter.To.ToString() == "ed@example.org");
        Assert.Equal("1 comment waits for you", toAuthor.Subject);
        Assert.Equal("2 comments wait for you", toEditor.Subject);
        Assert.Contains("http://example.org/blog/admin/comments", toEditor.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("One", toEditor.TextBody, StringComparison.Ordinal);

        await SentComments.AddAsync(site, "/post/salt/", "Three", number: 4);
        Assert.Equal(0, await mail.TellAsync(Ct));
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("1 comment waits for you", (await server.NextAsync(Ct)).Subject);
        Assert.True(server.IsEmpty);
    }
}
