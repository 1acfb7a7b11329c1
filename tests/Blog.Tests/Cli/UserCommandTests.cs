using Blog.Tests.Support;

namespace Blog.Tests.Cli;

public sealed class UserCommandTests
{
    private const string Password = "a long walk by the sea\n";

    [Fact]
    public async Task An_account_is_made_listed_mended_and_removed()
    {
        using var folder = new TempFolder();
        var owner = await Commands.PipeAsync(
            folder,
            Password,
            ["user", "add", "ana@example.org", "--role", "Owner", "--password-stdin"]
        );
        Assert.Equal((0, ""), (owner.Code, owner.Output));
        var author = await Commands.RunAsync(
            folder,
            "user",
            "add",
            "bo@example.org",
            "--role=Author",
            "--handle",
            "Bo B"
        );
        Assert.Equal(0, author.Code);
        Assert.Contains("/account/reset?secret=", author.Output, StringComparison.Ordinal);

        var list = await Commands.RunAsync(folder, "user", "list");
        Assert.Equal(
            "ana@example.org\tOwner\tana\tnever signed in\nbo@example.org\tAuthor\tBo B\tnever signed in\n",
            list.Output
        );

        var reset = await Commands.RunAsync(folder, "user", "reset-password", "ANA@example.org");
        Assert.StartsWith("http://localhost:5000/account/reset?secret=", reset.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Commands.RunAsync(folder, "user", "reset-two-factor", "ana@example.org")).Code);
        Assert.Equal(0, (await Commands.RunAsync(folder, "user", "remove", "bo@example.org")).Code);
        var last = await Commands.RunAsync(folder, "user", "remove", "ana@example.org");
        Assert.Equal((2, ""), (last.Code, last.Output));
        Assert.Contains("the last owner", last.Error, StringComparison.Ordinal);
        Assert.Single((await Commands.RunAsync(folder, "user", "list")).Output.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_handle_is_never_given_again()
    {
        using var folder = new TempFolder();
        await Commands.RunAsync(folder, "user", "add", "ana@example.org", "--role", "Owner");
        await Commands.RunAsync(folder, "user", "add", "bo@example.org", "--role", "Author", "--handle", "\u00c9mile");
        await Commands.RunAsync(folder, "user", "remove", "bo@example.org");
        var again = await Commands.RunAsync(
            folder,
            "user",
            "add",
            "co@example.org",
            "--role",
            "Author",
            "--handle",
            "e\u0301MILE"
        );
        Assert.Equal(2, again.Code);
        Assert.Contains("has or had the handle", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "ana", "is no mail address")]
    [InlineData("ana@example.org", "", "must have 1 to 60 characters")]
    public async Task A_mistake_is_one_line_and_makes_nothing(string email, string handle, string sentence)
    {
        using var folder = new TempFolder();
        var answer = await Commands.RunAsync(folder, "user", "add", email, "--role", "Owner", "--handle", handle);
        Assert.Equal((2, ""), (answer.Code, answer.Output));
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", (await Commands.RunAsync(folder, "user", "list")).Output);
    }

    [Theory]
    [InlineData("short", "12 characters or more")]
    [InlineData("password1234", "Many people have this password")]
    public async Task A_weak_password_is_refused(string password, string sentence)
    {
        using var folder = new TempFolder();
        var answer = await Commands.PipeAsync(
            folder,
            password,
            ["user", "add", "ana@example.org", "--role", "Owner", "--password-stdin"]
        );
        Assert.Equal(2, answer.Code);
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
    }
}
