using Blog.Theming;

namespace Blog.Tests.Theming;

public sealed class PluralRuleTests
{
    private static readonly int[] Numbers =
    [
        0,
        1,
        2,
        4,
        5,
        11,
        12,
        14,
        21,
        22,
        25,
        100,
        101,
        102,
        111,
        112,
        121,
        1_000_000,
    ];

    /// <summary>What <c>Intl.PluralRules</c> of CLDR 48 says, by first letters: one, few, many, and x for other.</summary>
    [Theory]
    [InlineData("bg de en fi hu kk nl sv", "x o x x x x x x x x x x x x x x x x")]
    [InlineData("bn", "o o x x x x x x x x x x x x x x x x")]
    [InlineData("es it pt", "x o x x x x x x x x x x x x x x x m")]
    [InlineData("fr pt-br", "o o x x x x x x x x x x x x x x x m")]
    [InlineData("cs", "x o f f x x x x x x x x x x x x x x")]
    [InlineData("hr", "x o f f x x x x o f x x o f x x o x")]
    [InlineData("mk", "x o x x x x x x o x x x o x x x o x")]
    [InlineData("ru", "m o f f m m m m o f m m o f m m o m")]
    [InlineData("id ja vi zh-cn zh-tw", "x x x x x x x x x x x x x x x x x x")]
    public void A_number_asks_for_the_form_that_its_language_has(string languages, string forms) =>
        Assert.All(
            languages.Split(' '),
            language => Assert.Equal(forms, string.Join(' ', Numbers.Select(number => FormOf(language, number))))
        );

    [Fact]
    public void A_rule_gives_its_forms_and_no_other() =>
        Assert.All(
            InterfaceLanguage.All,
            language =>
                Assert.Equal(
                    language.Plural.Forms.Order(StringComparer.Ordinal),
                    Enumerable
                        .Range(0, 200)
                        .Append(1_000_000)
                        .Select(language.Plural.FormOf)
                        .Where(form => form != PluralRule.Other)
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                )
        );

    private static char FormOf(string language, int number) =>
        InterfaceLanguage.Nearest(language).Plural.FormOf(number) is not PluralRule.Other and var form ? form[0] : 'x';
}
