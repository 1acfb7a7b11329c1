using Blog.Content;
using Blog.Theming;

namespace Blog.Tests.Theming;

public sealed class DateTextTests
{
    private static readonly DateTimeOffset Evening = new(2026, 3, 5, 23, 4, 9, TimeSpan.FromHours(8));

    /// <summary>Two versions of culture data differ in a letter, and a reader takes both.</summary>
    [Theory]
    [InlineData("bg", "5 януари 2026 г.")]
    [InlineData("bn", "৫ জানুয়ারী, ২০২৬", "৫ জানুয়ারি, ২০২৬")]
    [InlineData("cs", "5. ledna 2026")]
    [InlineData("de", "5. Januar 2026")]
    [InlineData("de-AT", "5. Januar 2026")]
    [InlineData("en", "January 05, 2026")]
    [InlineData("en-GB", "January 05, 2026")]
    [InlineData("es", "5 de enero de 2026")]
    [InlineData("fi", "5. tammikuuta 2026")]
    [InlineData("fr", "5 janvier 2026")]
    [InlineData("hr", "5. siječnja 2026.")]
    [InlineData("hu", "2026. január 5.")]
    [InlineData("id", "5 Januari 2026")]
    [InlineData("it", "5 gennaio 2026")]
    [InlineData("ja", "2026年1月5日")]
    [InlineData("kk", "2026 ж. 5 қаңтар")]
    [InlineData("mk", "5 јануари 2026", "5 јануари 2026 г.")]
    [InlineData("nl", "5 januari 2026")]
    [InlineData("pt", "5 de janeiro de 2026")]
    [InlineData("pt-br", "5 de janeiro de 2026")]
    [InlineData("ru", "5 января 2026 г.")]
    [InlineData("sv", "5 januari 2026")]
    [InlineData("vi", "5 tháng 1, 2026")]
    [InlineData("zh-cn", "2026年1月5日")]
    [InlineData("zh-tw", "2026年1月5日")]
    [InlineData("ar", "January 05, 2026")]
    public void A_date_is_written_as_its_language_writes_it_without_the_weekday(
        string language,
        string text,
        string? newer = null
    )
    {
        var written = Of("", language).Of(new DateTimeOffset(2026, 1, 5, 23, 4, 9, TimeSpan.FromHours(8)));
        // Before an abbreviated "year" stands a blank that does not break, a narrow one or a wide one.
        Assert.Contains(written.Replace('\u202f', ' ').Replace('\u00a0', ' '), new[] { text, newer });
    }

    [Theory]
    [InlineData("January 02, 2006", "March 05, 2026")]
    [InlineData("2006-01-02", "2026-03-05")]
    [InlineData("2006年1月2日", "2026年3月5日")]
    [InlineData("Mon Jan _2 15:04:05 2006", "Thu Mar  5 23:04:09 2026")]
    [InlineData("Monday, 2 Jan 06", "Thursday, 5 Mar 26")]
    [InlineData("3:04 PM", "11:04 PM")]
    [InlineData("3:04 pm", "11:04 pm")]
    [InlineData("03:4:5", "11:4:9")]
    [InlineData("2006-01-02T15:04:05Z07:00", "2026-03-05T23:04:09+08:00")]
    [InlineData("2006-01-02T15:04:05-0700", "2026-03-05T23:04:09+0800")]
    [InlineData("02.01.2006", "05.03.2026")]
    [InlineData("2", "5")]
    [InlineData("1", "3")]
    [InlineData("15:04 MST", "23:04 +08")]
    [InlineData("Monat 1, Janeiro", "Monat 3, Janeiro")]
    [InlineData("d 2 'of' \"MMMM\"", "d 5 'of' \"MMMM\"")]
    public void A_layout_of_go_is_understood(string layout, string text) =>
        Assert.Equal(text, Of(layout, "en").Of(Evening));

    [Theory]
    [InlineData("15:04 MST", "00:30 UTC")]
    [InlineData("15:04Z07:00", "00:30Z")]
    [InlineData("15:04-07:00", "00:30+00:00")]
    [InlineData("3:04pm", "12:30am")]
    public void A_layout_of_go_knows_utc_and_midnight(string layout, string text) =>
        Assert.Equal(text, GoLayout.Write(new DateTimeOffset(2026, 3, 5, 0, 30, 0, TimeSpan.Zero), layout));

    [Fact]
    public void A_layout_of_the_owner_has_english_names_in_every_language() =>
        Assert.Equal("5 March 2026", Of("2 January 2006", "zh-cn").Of(Evening));

    [Fact]
    public void A_date_is_shown_in_its_own_offset_and_not_the_readers() =>
        Assert.Equal(
            "2026-03-05 23:04",
            new DateText(
                new SiteSettings { DateFormat = "2006-01-02 15:04", TimeZone = "America/New_York" },
                InterfaceLanguage.Nearest("en")
            ).Of(Evening)
        );

    [Theory]
    [InlineData(8, "2026-03-05T23:04:09+08:00")]
    [InlineData(0, "2026-03-05T23:04:09Z")]
    [InlineData(-3.5, "2026-03-05T23:04:09-03:30")]
    public void A_machine_reads_iso_8601_with_the_offset(double hours, string text) =>
        Assert.Equal(text, DateText.Iso(new DateTimeOffset(2026, 3, 5, 23, 4, 9, TimeSpan.FromHours(hours))));

    private static DateText Of(string layout, string language) =>
        new(new SiteSettings { DateFormat = layout }, InterfaceLanguage.Nearest(language));
}
