using System.Text.RegularExpressions;

namespace Blog.HugoComparison;

/// <summary>Says of which differences a rule of the content contract speaks.</summary>
/// <param name="Id">The rule, as the contract names it.</param>
/// <param name="Kinds">Kinds of facts, separated by blanks; <c>*</c> for any.</param>
/// <param name="Site">The name of the compared site's folder; <c>*</c> for any.</param>
/// <param name="Addresses">A regular expression of whole addresses.</param>
/// <param name="When">What both values must be; null where the address says enough.</param>
internal sealed record Rule(string Id, string Kinds, string Site, string Addresses, Func<Difference, bool>? When = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex _addresses = new(
        $"^(?:{Addresses})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience
    );

    public bool Covers(string site, Difference difference) =>
        (Site == "*" || Site == site)
        && (Kinds == "*" || Kinds.Split(' ').Contains(difference.Kind, StringComparer.Ordinal))
        && _addresses.IsMatch(difference.Address)
        && When?.Invoke(difference) != false;
}
