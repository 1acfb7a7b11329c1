using System.Net;
using System.Text.RegularExpressions;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Blog.Tests.Comments;

/// <summary>Mails to commenters about replies, as they arrive, and the ways to confirm and to end them.</summary>
public sealed partial class ReplyMailTests(PostgreSql databases)
{
    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-01-02
        ---
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_confirms_gets_a_mail_for_each_reply_until_they_end_it_by_one_click()
    {
        await using var server = new MailServer();
        await using var site = TestSite.With(Files, ["Site:BaseUrl=http://localhost/", .. server.Settings]);
        var asked = await SentComments.AddAsync(site, "/post/tea/", "Why?", mail: "bo@example.org");
        await AskAsync(site, asked);
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        await ReplyAsync("Not confirmed yet");
        var confirmation = await server.NextAsync(Ct);
        Assert.Equal(("bo@example.org", "Mail me about replies"), (confirmation.To.ToString(), confirmation.Subject));
        Assert.Contains("your comment on Tea", confirmation.TextBody, StringComparison.Ordinal);
        var confirm = LinkIn(confirmation);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(confirm));
        Assert.Equal(ReplyMail.Asked, await MailOfAsync(site, asked));
        Assert.Contains("You get a mail", await PostAsync(site, confirm), StringComparison.Ordinal);
        Assert.Equal(ReplyMail.Confirmed, await MailOfAsync(site, asked));

        await ReplyAsync("Because.");
        var mail = await server.NextAsync(Ct);
        Assert.Equal(("bo@example.org", "A reply to your comment on Tea"), (mail.To.ToString(), mail.Subject));
        Assert.Contains("ed answered your comment:", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"http://localhost/comments/{asked + 2}", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Because", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var stop = new Uri((mail.Headers["List-Unsubscribe"] ?? "").Trim('<', '>', ' ')).PathAndQuery;
        Assert.Contains(stop, mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(stop));
        Assert.Equal(ReplyMail.Confirmed, await MailOfAsync(site, asked));
        Assert.Contains(
            "no more mails",
            await PostAsync(site, stop, "List-Unsubscribe=One-Click"),
            StringComparison.Ordinal
        );
        Assert.Equal(ReplyMail.Off, await MailOfAsync(site, asked));

        // A confirmation that comes late does not bring them back.
        await PostAsync(site, confirm);
        Assert.Equal(ReplyMail.Off, await MailOfAsync(site, asked));
        await ReplyAsync("Once more");
        var other = await SentComments.AddAsync(site, "/post/tea/", "And I?", mail: "cy@example.org", number: 2);
        await AskAsync(site, other);
        using var approved = await editor.PostAsync("/admin/comments", ("Do", "Shown"), ("Chosen", $"{other}"));
        Assert.Equal("cy@example.org", (await server.NextAsync(Ct)).To.ToString());

        async Task ReplyAsync(string text)
        {
            using var answer = await editor.PostAsync(
                "/admin/comments?handler=Reply",
                ("id", $"{asked}"),
                ("Text", text)
            );
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task What_was_not_told_before_a_restart_is_told_after_it_and_once(DatabaseProvider provider)
    {
        await using var mail = new MailServer();
        await using var site = await CommentSite.WithAsync(
            provider,
            databases,
            Files,
            ["Site:BaseUrl=http://localhost/", .. mail.Settings]
        );
        var told = await SentComments.AddAsync(site, "/post/tea/", "Why?", CommentState.Shown, "bo@example.org");
        await using (var scope = await Person.ScopeAsync(site))
        {
            await scope
                .ServiceProvider.GetRequiredService<BlogDbContext>()
                .Set<Comment>()
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(comment => comment.ReplyMail, ReplyMail.Confirmed)
                            .SetProperty(comment => comment.ToldAt, site.Clock.GetUtcNow()),
                    Ct
                );
        }

        // As the program before left it: shown, and nobody was told yet.
        await SentComments.AddAsync(site, "/post/tea/", "Because.", CommentState.Shown, parent: told, number: 2);
        await LookAsync();
        Assert.Equal("bo@example.org", (await mail.NextAsync(Ct)).To.ToString());
        var rows = await SentComments.AllAsync(site);
        Assert.All(rows, row => Assert.NotNull(row.ToldAt));

        // Hidden, shown again, and looked at by a program that knows nothing of it.
        await using (var scope = await Person.ScopeAsync(site))
        {
            var pen = scope.ServiceProvider.GetRequiredService<CommentPen>();
            Assert.Equal(1, await pen.MoveAsync([rows[1].Id], CommentState.Shown, CommentState.Trash, Ct));
            Assert.Equal(1, await pen.MoveAsync([rows[1].Id], CommentState.Trash, CommentState.Shown, Ct));
        }

        await LookAsync();
        Assert.True(mail.IsEmpty);

        async Task LookAsync()
        {
            using var later = ActivatorUtilities.CreateInstance<ReplyLetters>(await site.GetAsync<IServiceProvider>());
            await later.TellAllAsync(Ct);
        }
    }

    [Theory]
    [InlineData("/comments/confirm")]
    [InlineData("/comments/unsubscribe")]
    public async Task Without_a_proof_there_is_nothing(string address)
    {
        await using var site = TestSite.With(Files);
        var id = await SentComments.AddAsync(site, "/post/tea/", "Why?");
        await AskAsync(site, id);
        var links = await site.GetAsync<ReplyLinks>();
        var other = address.EndsWith("confirm", StringComparison.Ordinal) ? links.ToStop(id) : links.ToConfirm(id);
        foreach (var query in (string[])["", "?proof=", "?proof=x", "?proof=" + other])
        {
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync(address + query));
            await PostAsync(site, address + query);
        }

        Assert.Equal(ReplyMail.Asked, await MailOfAsync(site, id));
    }

    private static async Task<string> PostAsync(TestSite site, string address, string body = "")
    {
        using var answer = await site.AskAsync(
            address,
            request =>
            {
                request.Method = HttpMethod.Post;
                request.Content = new StringContent(body, null, "application/x-www-form-urlencoded");
            }
        );
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static string LinkIn(MimeMessage mail) => new Uri(Link().Match(mail.TextBody ?? "").Value).PathAndQuery;

    private static async Task<ReplyMail> MailOfAsync(TestSite site, long id) =>
        (await SentComments.AllAsync(site)).Single(comment => comment.Id == id).ReplyMail;

    private static async Task AskAsync(TestSite site, long id)
    {
        await using var scope = await Person.ScopeAsync(site);
        await scope
            .ServiceProvider.GetRequiredService<BlogDbContext>()
            .Set<Comment>()
            .Where(comment => comment.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(comment => comment.ReplyMail, ReplyMail.Asked), Ct);
    }

    [GeneratedRegex(@"http://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
