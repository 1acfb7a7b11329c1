using System.Collections.Immutable;
using System.Globalization;

namespace Blog.Content;

/// <summary>The file <c>_redirects</c> of the content root: <c>FROM TO [301|302|410]</c> on each line (content-contract.md A21).</summary>
public sealed record RedirectFile(ImmutableArray<RedirectRule> Rules, ImmutableArray<Problem> Problems)
{
    public const string Name = "_redirects";

    private const int MostRules = 10_000;

    public static RedirectFile Read(ReadOnlySpan<byte> bytes)
    {
        var rules = ImmutableArray.CreateBuilder<RedirectRule>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        string text;
        try
        {
            text = TextFile.Decode(bytes).Text;
        }
        catch (FrontMatterFault fault)
        {
            return new RedirectFile([], [Bad(fault.Line, "The file is not UTF-8 text.")]);
        }

        var line = 0;
        for (var start = 0; start < text.Length; )
        {
            var (end, next) = LineMap.LineAt(text, start);
            var words = text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            line++;
            start = next;
            if (words.Length == 0 || words[0].StartsWith('#'))
            {
                continue;
            }

            var comment = Array.FindIndex(words, word => word.StartsWith('#'));
            if (rules.Count == MostRules)
            {
                problems.Add(Bad(line, $"Only the first {MostRules} redirects are read."));
                break;
            }

            if (Parse(comment > 0 ? words[..comment] : words) is { } rule)
            {
                rules.Add(rule);
            }
            else if (FromOf(words[0]) is { } reserved && ReservedAddresses.Holds(reserved.Path))
            {
                problems.Add(
                    Bad(
                        line,
                        $"The address {Problem.Quote(reserved.Path)} belongs to the program, so it leads nowhere else. Remove the line."
                    )
                );
            }
            else
            {
                problems.Add(
                    Bad(
                        line,
                        $"'{Problem.Quote(string.Join(' ', words))}' is no redirect. Write FROM TO and perhaps 301, 302 or 410, such as: /old/ /new/ 301"
                    )
                );
            }
        }

        return new RedirectFile(rules.ToImmutable(), problems.ToImmutable());
    }

    private static RedirectRule? Parse(string[] words)
    {
        var isGone = words is [_, "410"] or [_, _, "410"];
        var status = words is [_, _, var given] ? given : "301";
        if (words.Length is not (2 or 3) || (!isGone && status is not ("301" or "302")))
        {
            return null;
        }

        if (FromOf(words[0]) is not { } from || ReservedAddresses.Holds(from.Path))
        {
            return null;
        }

        if (isGone)
        {
            return new RedirectRule(from, "", 410);
        }

        var isElsewhere =
            Uri.TryCreate(words[1], UriKind.Absolute, out var target)
            && (target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeHttps);
        var isHere =
            words[1].StartsWith('/')
            && PageAddress.TryParse(Uri.UnescapeDataString(words[1].Split('?', '#')[0]), out _);
        return isElsewhere || isHere
            ? new RedirectRule(from, words[1], int.Parse(status, CultureInfo.InvariantCulture))
            : null;
    }

    private static PageAddress? FromOf(string word) =>
        !word.Contains('*', StringComparison.Ordinal)
        && PageAddress.TryParse(Uri.UnescapeDataString(word), out var from)
            ? from
            : null;

    private static Problem Bad(int line, string message) =>
        new("redirect-syntax", Severity.Warning, Name, line, 0, message);
}
