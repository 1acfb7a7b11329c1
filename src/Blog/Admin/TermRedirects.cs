using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Editing;

namespace Blog.Admin;

/// <summary>
/// Where readers of lists that go are led: to the list under the new name, in each language; for a deleted term nowhere, which
/// 410 says. Feeds go along.
/// </summary>
/// <param name="named">What the terms mean.</param>
internal sealed class TermRedirects(TermRule rule, TermChange change, IReadOnlySet<string> named)
{
    /// <summary>Only for addresses that readers have now, and have no page at then.</summary>
    public IReadOnlyList<RedirectRule> Of(Site now, Site then)
    {
        var rules = new List<RedirectRule>();
        foreach (var language in now.Languages)
        {
            var next = change.Name is { } name
                ? TermsOf(then, language.Code).FirstOrDefault(term => rule.TermOf(term.Key) == rule.TermOf(name))
                : null;
            if (change.Name is not null && (next is null || !IsList(then, next.Address)))
            {
                continue;
            }

            foreach (var term in TermsOf(now, language.Code).Where(term => named.Contains(rule.TermOf(term.Key))))
            {
                if (IsList(now, term.Address) && IsFree(then, term.Address))
                {
                    rules.Add(Rule(term.Address, next?.Address));
                }

                var (feed, nextFeed) = (
                    MachineAddresses.FeedOf(term),
                    next is null ? null : MachineAddresses.FeedOf(next)
                );
                if (
                    now.Find(feed) is Destination.ToFeed
                    && IsFree(then, feed)
                    && (nextFeed is null || then.Find(nextFeed) is Destination.ToFeed)
                )
                {
                    rules.Add(Rule(feed, nextFeed));
                }
            }
        }

        return rules;
    }

    private ImmutableArray<Term> TermsOf(Site site, string language) =>
        site.For(language).TaxonomyOf(change.Taxonomy)?.Terms ?? [];

    private static RedirectRule Rule(PageAddress from, PageAddress? to) =>
        to is null ? new RedirectRule(from, "", 410) : new RedirectRule(from, to.ToUrl(""), 301);

    private static bool IsList(Site site, PageAddress address) => site.Find(address) is Destination.ToList;

    /// <summary>Whether a line of <c>_redirects</c> is what decides there.</summary>
    private static bool IsFree(Site site, PageAddress address) =>
        site.Find(address) is null or Destination.Redirect or Destination.Gone or Destination.ToResource;
}
