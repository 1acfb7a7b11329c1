using Blog.Theming;

namespace Blog.Tests.Theming;

public sealed class InterfaceLanguageTests
{
    private static readonly int[] Numbers = [1234, 12_345, 1_234_567];

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("zh-CN", "zh-cn")]
    [InlineData("zh", "zh-cn")]
    [InlineData("ZH-hans", "zh-cn")]
    [InlineData("zh-SG", "zh-cn")]
    [InlineData("zh-Hans-HK", "zh-cn")]
    [InlineData("zh-TW", "zh-tw")]
    [InlineData("zh-Hant", "zh-tw")]
    [InlineData("zh-hant-cn", "zh-tw")]
    [InlineData("zh-HK", "zh-tw")]
    [InlineData("zh-MO", "zh-tw")]
    [InlineData("pt", "pt")]
    [InlineData("pt-PT", "pt")]
    [InlineData("pt-AO", "pt")]
    [InlineData("pt-BR", "pt-br")]
    [InlineData("pt-BR-abl1943", "pt-br")]
    [InlineData("de-AT", "de")]
    [InlineData("DE", "de")]
    [InlineData("ar", "en")]
    [InlineData("fil", "en")]
    [InlineData("", "en")]
    public void A_language_is_served_by_its_nearest_relative(string asked, string served) =>
        Assert.Equal(served, InterfaceLanguage.Nearest(asked).Code);

    /// <summary>What <c>Intl.NumberFormat</c> of CLDR 48 writes; <c>_</c> is a blank that does not break.</summary>
    [Theory]
    [InlineData("bg", "1234 12_345 1_234_567")]
    [InlineData("bn", "১,২৩৪ ১২,৩৪৫ ১২,৩৪,৫৬৭")]
    [InlineData("cs", "1_234 12_345 1_234_567")]
    [InlineData("de", "1.234 12.345 1.234.567")]
    [InlineData("en", "1,234 12,345 1,234,567")]
    [InlineData("es", "1234 12.345 1.234.567")]
    [InlineData("fi", "1_234 12_345 1_234_567")]
    [InlineData("fr", "1_234 12_345 1_234_567")]
    [InlineData("hr", "1.234 12.345 1.234.567")]
    [InlineData("hu", "1234 12_345 1_234_567")]
    [InlineData("id", "1.234 12.345 1.234.567")]
    [InlineData("it", "1234 12.345 1.234.567")]
    [InlineData("ja", "1,234 12,345 1,234,567")]
    [InlineData("kk", "1_234 12_345 1_234_567")]
    [InlineData("mk", "1.234 12.345 1.234.567")]
    [InlineData("nl", "1.234 12.345 1.234.567")]
    [InlineData("pt", "1234 12_345 1_234_567")]
    [InlineData("pt-br", "1.234 12.345 1.234.567")]
    [InlineData("ru", "1_234 12_345 1_234_567")]
    [InlineData("sv", "1_234 12_345 1_234_567")]
    [InlineData("vi", "1.234 12.345 1.234.567")]
    [InlineData("zh-cn", "1,234 12,345 1,234,567")]
    [InlineData("zh-tw", "1,234 12,345 1,234,567")]
    public void A_number_is_written_as_its_language_writes_it(string language, string numbers) =>
        Assert.Equal(
            numbers,
            string.Join(
                ' ',
                Numbers
                    .Select(InterfaceLanguage.Nearest(language).Write)
                    .Select(number => number.Replace('\u00a0', '_').Replace('\u202f', '_'))
            )
        );

    [Fact]
    public void Without_culture_data_numbers_and_dates_are_plain()
    {
        var language = new InterfaceLanguage("de", PluralRule.One, "zz");
        Assert.Equal("1234567", language.Write(1_234_567));
        Assert.Equal("2026-01-05", language.Write(new DateTimeOffset(2026, 1, 5, 23, 4, 9, TimeSpan.FromHours(8))));
    }
}
