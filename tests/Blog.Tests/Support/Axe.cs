using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Blog.Tests.Support;

/// <summary>What axe finds on the page that a visit has open.</summary>
internal static class Axe
{
    private static readonly (int Width, ColorScheme Scheme)[] Every =
    [
        (1280, ColorScheme.Light),
        (390, ColorScheme.Dark),
        (1280, ColorScheme.Dark),
        (390, ColorScheme.Light),
    ];

    /// <summary>Wide and narrow, by day and by night: all four when rounds are many, otherwise two that share neither.</summary>
    public static IReadOnlyList<(int Width, ColorScheme Scheme)> Views { get; } = Rounds.AreMany ? Every : Every[..2];

    /// <summary>
    /// The four with what is looked at in each: everything when rounds are many, otherwise every fourth thing, so that each is
    /// looked at once.
    /// </summary>
    public static IEnumerable<(int Width, ColorScheme Scheme, IEnumerable<T> Shown)> Of<T>(IEnumerable<T> all) =>
        Every.Select(
            (view, number) =>
                (
                    view.Width,
                    view.Scheme,
                    Rounds.AreMany ? all : all.Where((_, index) => index % Every.Length == number)
                )
        );

    public static async Task LookAsync(this Visit visit, int width, ColorScheme scheme)
    {
        await visit.Page.SetViewportSizeAsync(width, 844);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
    }

    /// <param name="where">Begins each line.</param>
    public static async Task<List<string>> ViolationsAsync(this Visit visit, string where)
    {
        // The size of targets is a rule of WCAG 2.2 AA that axe leaves out unless it is asked for.
        var result = await visit.Page.RunAxe(
            new AxeRunOptions
            {
                Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal)
                {
                    ["target-size"] = new() { Enabled = true },
                },
            }
        );
        return
        [
            .. result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{where}: {violation.Id}: {violation.Help}: {node.Html}")
            ),
            // Words in the colour of their ground may be hidden on purpose, so axe leaves the judgement to people.
            .. result
                .Incomplete.SelectMany(doubt => doubt.Nodes)
                .Where(node => node.Any.Any(check => check.Message.Contains("1:1 contrast", StringComparison.Ordinal)))
                .Select(node => $"{where}: words in the colour of their ground: {node.Html}"),
        ];
    }
}
