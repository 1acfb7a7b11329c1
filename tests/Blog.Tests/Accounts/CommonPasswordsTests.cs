using Blog.Accounts;

namespace Blog.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("PassWord2026!")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("passwordpassword")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("Iloveyou!!!!!!")]
    [InlineData("correct horse battery staple")]
    [InlineData("woaini1314520")]
    public void What_many_have_is_refused(string password) =>
        Assert.Equal(AccountFault.PasswordCommon, PasswordRules.FaultOf(password));

    [Theory]
    [InlineData("a long walk by the sea")]
    [InlineData("Kx7#pq!mZ2vw")]
    [InlineData("去年夏天我们在海边散步很久了")]
    [InlineData("passwords are for other people")]
    public void A_long_phrase_of_ones_own_is_taken(string password) => Assert.Null(PasswordRules.FaultOf(password));

    [Fact]
    public void Too_short_and_too_long_are_said_so()
    {
        Assert.Equal(AccountFault.PasswordTooShort, PasswordRules.FaultOf("Kx7#pq!mZ2v"));
        Assert.Equal(
            AccountFault.PasswordTooLong,
            PasswordRules.FaultOf(string.Concat(Enumerable.Repeat("Kx7#pq!mZ", 29)))
        );
        Assert.Null(PasswordRules.FaultOf("Kx7" + new string('q', 253)));
    }
}
