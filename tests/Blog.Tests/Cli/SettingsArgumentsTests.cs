using Blog.Cli;

namespace Blog.Tests.Cli;

public sealed class SettingsArgumentsTests
{
    [Theory]
    [InlineData("--Content:Path=../a b", "Content:Path", "../a b")]
    [InlineData("--Content:Path ../a", "Content:Path", "../a")]
    [InlineData("--Site:Title -", "Site:Title", "-")]
    [InlineData("--Site:BaseUrl=https://example.org/?a=b", "Site:BaseUrl", "https://example.org/?a=b")]
    [InlineData("--Site:PostMeta=", "Site:PostMeta", "")]
    [InlineData("--urls http://localhost:1", "urls", "http://localhost:1")]
    [InlineData("--URLS=http://localhost:1", "URLS", "http://localhost:1")]
    public void A_setting_is_taken_out_with_its_value(string typed, string key, string value)
    {
        string[] arguments = typed.StartsWith("--Content:Path=", StringComparison.Ordinal) ? [typed] : typed.Split(' ');
        var taken = SettingsArguments.Take(["check", .. arguments, "--format", "json"]);
        Assert.Equal([new(key, value)], taken.Settings);
        Assert.Equal(["check", "--format", "json"], taken.Rest);
        Assert.Null(taken.Fault);
    }

    [Theory]
    [InlineData("--urls")]
    [InlineData("--Content:Path --format json")]
    public void A_setting_without_a_value_is_a_fault(string typed)
    {
        var taken = SettingsArguments.Take(typed.Split(' '));
        var key = typed.Split(' ')[0];
        Assert.Equal($"{key} has no value: write {key}=VALUE.", taken.Fault);
    }

    [Fact]
    public void What_has_no_dashes_is_no_setting() =>
        Assert.Equal(["a:b", "-a:b"], SettingsArguments.Take(["a:b", "-a:b"]).Rest);
}
