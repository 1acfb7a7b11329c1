using System.Collections.Immutable;

namespace Blog.Theming;

/// <summary>
/// Which form of a text a whole number asks for, by the plural rules of CLDR. The form <c>other</c> is the text of the key
/// itself, each further one stands beside it under <c>KEY_form</c>.
/// </summary>
public sealed class PluralRule
{
    public const string Other = "other";

    private const string Singular = "one";
    private const string Few = "few";
    private const string Many = "many";

    private readonly Func<int, string> _formOf;

    private PluralRule(ImmutableArray<string> forms, Func<int, string> formOf)
    {
        Forms = forms;
        _formOf = formOf;
    }

    /// <summary>All forms, without <see cref="Other"/>.</summary>
    public ImmutableArray<string> Forms { get; }

    /// <summary>Japanese, and others that leave a noun as it is.</summary>
    public static PluralRule None { get; } = new([], _ => Other);

    /// <summary>English.</summary>
    public static PluralRule One { get; } = new([Singular], count => count == 1 ? Singular : Other);

    /// <summary>Bengali: nothing is one, too.</summary>
    public static PluralRule ZeroOrOne { get; } = new([Singular], count => count is 0 or 1 ? Singular : Other);

    /// <summary>Spanish: “un millón <em>de</em> entradas”.</summary>
    public static PluralRule OneAndMillions { get; } =
        new(
            [Singular, Many],
            count =>
                count == 1 ? Singular
                : IsMillions(count) ? Many
                : Other
        );

    /// <summary>French.</summary>
    public static PluralRule ZeroOrOneAndMillions { get; } =
        new(
            [Singular, Many],
            count =>
                count is 0 or 1 ? Singular
                : IsMillions(count) ? Many
                : Other
        );

    /// <summary>Macedonian: 21 as 1.</summary>
    public static PluralRule EndsInOne { get; } = new([Singular], count => EndsIn1(count) ? Singular : Other);

    /// <summary>Czech.</summary>
    public static PluralRule OneAndFew { get; } =
        new(
            [Singular, Few],
            count =>
                count == 1 ? Singular
                : count is >= 2 and <= 4 ? Few
                : Other
        );

    /// <summary>Croatian: 21 as 1, 22 as 2.</summary>
    public static PluralRule EndsInOneAndFew { get; } =
        new(
            [Singular, Few],
            count =>
                EndsIn1(count) ? Singular
                : EndsIn2To4(count) ? Few
                : Other
        );

    /// <summary>Russian, where <see cref="Other"/> is left to fractions.</summary>
    public static PluralRule EndsInOneFewAndMany { get; } =
        new(
            [Singular, Few, Many],
            count =>
                EndsIn1(count) ? Singular
                : EndsIn2To4(count) ? Few
                : Many
        );

    /// <param name="count">0 or more.</param>
    public string FormOf(int count) => _formOf(count);

    private static bool IsMillions(int count) => count != 0 && count % 1_000_000 == 0;

    private static bool EndsIn1(int count) => count % 10 == 1 && count % 100 != 11;

    private static bool EndsIn2To4(int count) => count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14);
}
