using System.Net;
using Blog.Accounts;

namespace Blog.Tests.Accounts;

public sealed class AskingBrowserTests
{
    [Theory]
    [InlineData("192.0.2.77", "192.0.2.77", "192.0.2.x")]
    [InlineData("::ffff:192.0.2.77", "192.0.2.77", "192.0.2.x")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002", "2001:db8:1::x")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002", "2001:db8:1::x")]
    [InlineData("2001:db8::1", "20010DB800000000", "2001:db8::x")]
    [InlineData("::1", "0000000000000000", "::x")]
    public void An_address_is_shortened_and_a_household_is_one(string address, string key, string shown)
    {
        var parsed = IPAddress.Parse(address);
        Assert.Equal((key, shown), (AskingBrowser.KeyOf(parsed), AskingBrowser.ShortOf(parsed)));
    }
}
