using System.Net;
using System.Security.Cryptography;
using System.Text;
using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>Comments as readers left them, put straight into the database.</summary>
internal static class SentComments
{
    /// <param name="page">The identity of the page.</param>
    /// <param name="number">Names the writer and the address of the network, when those are to differ.</param>
    /// <returns>The id.</returns>
    public static async Task<long> AddAsync(
        TestSite site,
        string page,
        string text,
        CommentState state = CommentState.Waiting,
        string? mail = null,
        long? parent = null,
        int number = 1
    )
    {
        await using var scope = await Person.ScopeAsync(site);
        var keys = scope.ServiceProvider.GetRequiredService<AddressKeys>();
        var comment = new Comment
        {
            PageKey = PageKey.Of(page),
            Page = page,
            ParentId = parent,
            At = site.Clock.GetUtcNow(),
            Name = $"Reader {number}",
            Mail = mail ?? $"reader{number}@example.org",
            Text = text,
            Html = scope.ServiceProvider.GetRequiredService<CommentMarkup>().Render(text).Html,
            HtmlVersion = CommentMarkup.Version,
            State = state,
            Held = state is CommentState.Waiting ? HoldReason.FirstComment : null,
            CommenterId = Guid.NewGuid(),
            Address = keys.HashOf(IPAddress.Parse($"192.0.2.{number}"), keys.Now),
            AddressMonth = keys.Now,
            Agent = "Browser/1",
            Token = RandomNumberGenerator.GetBytes(16),
            Words = SHA256.HashData(Encoding.UTF8.GetBytes(text)),
            Language = "en",
        };
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        db.Add(comment);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return comment.Id;
    }

    /// <summary>Where each stands, by id.</summary>
    public static async Task<string> StatesAsync(TestSite site) =>
        string.Join(' ', (await AllAsync(site)).Select(comment => $"{comment.Id}:{comment.State}"));

    public static async Task<IReadOnlyList<Comment>> AllAsync(TestSite site)
    {
        await using var scope = await Person.ScopeAsync(site);
        return await scope
            .ServiceProvider.GetRequiredService<BlogDbContext>()
            .Set<Comment>()
            .AsNoTracking()
            .OrderBy(comment => comment.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
