using Blog.Comments;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Comments;

/// <summary>What a form's token is good for, and for how long (promises.md 13).</summary>
public sealed class CommentTokensTests
{
    private static readonly byte[] Here = PageKey.Of("/post/a/");
    private static readonly byte[] Elsewhere = PageKey.Of("/post/b/");

    private readonly FakeTimeProvider _clock = new();
    private readonly CommentTokens _tokens;

    public CommentTokensTests() => _tokens = new CommentTokens(new EphemeralDataProtectionProvider(), _clock);

    [Theory]
    [InlineData(0, false, TokenFault.TooYoung)]
    [InlineData(2.9, false, TokenFault.TooYoung)]
    [InlineData(3, false, null)]
    [InlineData(0, true, null)]
    [InlineData(24 * 3600, false, null)]
    [InlineData((24 * 3600) + 1, false, TokenFault.TooOld)]
    [InlineData((24 * 3600) + 1, true, TokenFault.TooOld)]
    public void It_is_good_from_when_a_form_can_be_read_until_the_next_day(
        double seconds,
        bool isPreviewed,
        TokenFault? fault
    )
    {
        var token = _tokens.Make(Here, isPreviewed);
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(fault, _tokens.Read(token, Here).Fault);
    }

    [Fact]
    public void It_is_good_for_its_page_only()
    {
        var token = _tokens.Make(Here, isPreviewed: true);
        Assert.Equal(TokenFault.Wrong, _tokens.Read(token, Elsewhere).Fault);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a token")]
    [InlineData("AAAA")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_was_made_up_is_wrong(string? token) =>
        Assert.Equal(TokenFault.Wrong, _tokens.Read(token, Here).Fault);

    [Fact]
    public void Another_program_s_token_is_wrong()
    {
        var other = new CommentTokens(new EphemeralDataProtectionProvider(), _clock).Make(Here, isPreviewed: true);
        Assert.Equal(TokenFault.Wrong, _tokens.Read(other, Here).Fault);
    }

    [Fact]
    public void Each_holds_something_else_by_chance()
    {
        var chances = Enumerable
            .Range(0, 100)
            .Select(_ => Convert.ToHexString(_tokens.Read(_tokens.Make(Here, isPreviewed: true), Here).Chance));
        Assert.Equal(100, chances.Distinct(StringComparer.Ordinal).Count());
    }
}
