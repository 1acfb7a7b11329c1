using System.Globalization;
using Blog.Content;

namespace Blog.Tests.Content;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2025-01-31 14:20:47", "2025-01-31T14:20:47+00:00")]
    [InlineData("2025-01-31", "2025-01-31T00:00:00+00:00")]
    [InlineData("2025-01-31T14:20:47", "2025-01-31T14:20:47+00:00")]
    [InlineData("2025-01-31T14:20:47Z", "2025-01-31T14:20:47+00:00")]
    [InlineData("2025-01-31T14:20:47+08:00", "2025-01-31T14:20:47+08:00")]
    [InlineData("2025-01-31T14:20:47+0800", "2025-01-31T14:20:47+08:00")]
    [InlineData("2025-01-31 14:20:47 +0800", "2025-01-31T14:20:47+08:00")]
    [InlineData("2025-01-31 14:20:47 +08:00", "2025-01-31T14:20:47+08:00")]
    [InlineData("2025-01-31 14:20:47Z", "2025-01-31T14:20:47+00:00")]
    [InlineData("2025-01-31 2:05:07", "2025-01-31T02:05:07+00:00")]
    [InlineData("31 Jan 2025", "2025-01-31T00:00:00+00:00")]
    [InlineData("Fri, 31 Jan 2025 14:20:47 +0800", "2025-01-31T14:20:47+08:00")]
    [InlineData("Fri, 31 Jan 2025 14:20:47 GMT", "2025-01-31T14:20:47+00:00")]
    [InlineData("Fri, 31 Jan 2025 14:20:47 CST", "2025-01-31T14:20:47+00:00")]
    [InlineData("Fri Jan 31 14:20:47 2025", "2025-01-31T14:20:47+00:00")]
    [InlineData("02 Jan 06 15:04 MST", "2006-01-02T15:04:00+00:00")]
    public void D1_to_D5_a_date_is_read(string text, string expected) => Assert.Equal(expected, Read(text, "UTC"));

    [Theory]
    [InlineData("2025-01-31 14:20:47", "2025-01-31T14:20:47+08:00")]
    [InlineData("2025-01-31", "2025-01-31T00:00:00+08:00")]
    [InlineData("2025-01-31T14:20:47Z", "2025-01-31T14:20:47+00:00")]
    [InlineData("Fri, 31 Jan 2025 14:20:47 GMT", "2025-01-31T14:20:47+08:00")]
    public void D1_a_date_without_an_offset_is_in_the_zone_of_the_site(string text, string expected) =>
        Assert.Equal(expected, Read(text, "Asia/Shanghai"));

    [Fact]
    public void D3_a_fraction_of_a_second_is_kept()
    {
        Assert.True(new DateReader(TimeZoneInfo.Utc).TryRead("2025-01-31T14:20:47.123Z", out var moment));
        Assert.Equal(123, moment.Millisecond);
    }

    [Theory]
    [InlineData("2025-01-31 14:20")]
    [InlineData("2025-01-31T14:20")]
    [InlineData("2025-1-3")]
    [InlineData("2025/01/31")]
    [InlineData("2025.01.31")]
    [InlineData("Jan 31, 2025")]
    [InlineData("January 31, 2025")]
    [InlineData("2 Jan 2006")]
    [InlineData("2025年01月31日")]
    [InlineData("20250131")]
    [InlineData("2025-02-30")]
    [InlineData("2025-01-31 24:00:00")]
    [InlineData("2025-01-31 14:20:47 CST")]
    [InlineData("2025-01-31 02:20:47 PM")]
    [InlineData("31/01/2025")]
    [InlineData("2025-01")]
    [InlineData(" 2025-01-31")]
    [InlineData("2019.11.1T21:26:49+08:00")]
    public void D7_what_Hugo_does_not_read_is_no_date(string text) =>
        Assert.False(new DateReader(TimeZoneInfo.Utc).TryRead(text, out _));

    private static string Read(string text, string zone)
    {
        Assert.True(new DateReader(TimeZoneInfo.FindSystemTimeZoneById(zone)).TryRead(text, out var moment));
        return moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
