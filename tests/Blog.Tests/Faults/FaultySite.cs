using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Faults;

/// <summary>The program as a process with an owner and some posts, for what is done to a process.</summary>
internal static class FaultySite
{
    public const string Ana = "ana@example.org";
    public const string Page = "/post/tea/";
    public const string Typed = "七里香 <b>&amp;";

    /// <param name="posts">Beside the one about tea: <c>post/1.md</c> and so on.</param>
    public static void WritePosts(TempFolder folder, int posts = 0)
    {
        folder.Write("content/post/tea.md", "---\ntitle: Tea\ndate: 2026-01-02\n---\nLeaves.\n");
        for (var number = 1; number <= posts; number++)
        {
            folder.Write(
                $"content/post/{number}.md",
                $"---\ntitle: Post {number}\ndate: 2026-01-02\n---\nText {number}.\n"
            );
        }
    }

    public static async Task AddOwnerAsync(TempFolder folder, params string[] settings)
    {
        var (code, _, error) = await Commands.PipeAsync(
            folder,
            Person.Password,
            ["user", "add", Ana, "--role", "Owner", "--password-stdin", .. settings]
        );
        Assert.True(code == 0, error);
    }

    public static Person PersonOf(ServedProcess served) => new((path, change) => served.AskAsync(path, change));

    public static async Task<HttpStatusCode> StatusOfAsync(this ServedProcess served, string path)
    {
        using var answer = await served.AskAsync(path, _ => { });
        return answer.StatusCode;
    }

    /// <summary>A comment as a reader without scripts sends it: looked over first, then published.</summary>
    public static async Task<HttpResponseMessage> CommentAsync(this Person reader, string text)
    {
        var looked = await reader.LookOverAsync(text);
        return await reader.PostAsync(looked, "[data-publish]");
    }

    /// <summary>The form with its text and its tokens.</summary>
    public static async Task<AngleSharp.Html.Dom.IHtmlDocument> LookOverAsync(this Person reader, string text)
    {
        using var answer = await reader.PostAsync(
            await reader.PageAsync(Page),
            "[data-comment-form] form",
            ("name", "Ben"),
            ("text", text)
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await PageForms.ReadAsync(answer);
    }

    public static async Task<string> BodyOfAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
