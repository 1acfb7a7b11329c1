using System.Collections.Frozen;
using System.Collections.Immutable;
using Blog.Content.Markup;

namespace Blog.Content;

/// <summary>Finds what the slots of bodies ask for, and names what is not there.</summary>
/// <param name="pages">The front matter of each visible file.</param>
internal sealed class BodyFiller(FrozenDictionary<string, FrontMatter> pages, MarkupSettings markup)
{
    private const string Nowhere = "#";

    private readonly Lazy<MarkdownRenderer> _renderer = new(() => new MarkdownRenderer(markup, summaryLength: 1));

    public RenderedBody Fill(RenderedBody body, string file, FrontMatter? page, Site site)
    {
        if (body.Slots.IsEmpty)
        {
            return body;
        }

        var (language, place) = site.PlaceOf(file);
        page ??= pages.GetValueOrDefault(file) ?? FrontMatter.None;
        var problems = body.Problems.ToBuilder();
        var values = ImmutableArray.CreateBuilder<SlotValue>(body.Slots.Length);
        foreach (var slot in body.Slots)
        {
            var value = IsParam(slot)
                ? PageParams.Find(slot.Wanted, page, language.Settings)
                : FindAddress(slot, language, place, site);
            if (value is null)
            {
                problems.Add(Missing(slot, file));
            }

            values.Add(ValueOf(slot, value ?? (IsParam(slot) ? "" : Nowhere)));
        }

        return new SlotFilling(values.ToImmutable()).Fill(body) with
        {
            Problems = problems.ToImmutable(),
        };
    }

    private static bool IsParam(BodySlot slot) => slot.Kind is SlotKind.Param or SlotKind.MarkdownParam;

    /// <summary>HTML in a value is text, as it is in the other form.</summary>
    private SlotValue ValueOf(BodySlot slot, string value)
    {
        if (slot.Kind != SlotKind.MarkdownParam)
        {
            return new SlotValue(value);
        }

        var html = _renderer.Value.RenderInline(value.Replace("<", "&lt;", StringComparison.Ordinal));
        return new SlotValue(HtmlFilter.TextOf(html), html);
    }

    private static string? FindAddress(BodySlot slot, LanguageView own, string place, Site site)
    {
        var at = slot.Wanted.IndexOf('#', StringComparison.Ordinal);
        var (wanted, fragment) = at < 0 ? (slot.Wanted, "") : (slot.Wanted[..at], slot.Wanted[at..]);
        if (wanted.Length == 0)
        {
            return fragment;
        }

        var language = slot.Language is null ? own : site.FindLanguage(slot.Language);
        return language?.References.Find(wanted, place) is not { } address
            ? null
            : (FindAbsolute(slot, address, site) ?? site.UrlOf(address)) + fragment;
    }

    private static string? FindAbsolute(BodySlot slot, PageAddress address, Site site) =>
        slot.Kind == SlotKind.AbsoluteAddress ? site.AbsoluteUrlOf(address) : null;

    private static Problem Missing(BodySlot slot, string file) =>
        IsParam(slot)
            ? new Problem(
                "param-not-found",
                Severity.Warning,
                file,
                slot.Line,
                slot.Column,
                $"Neither the page nor the site has a value '{Problem.Quote(slot.Wanted)}', so nothing stands here. "
                    + "Write it into the front matter, or under Site:Params."
            )
            : new Problem(
                "ref-not-found",
                Severity.Warning,
                file,
                slot.Line,
                slot.Column,
                $"No page that readers see, or more than one, is '{Problem.Quote(slot.Wanted)}', so the link leads nowhere. "
                    + "Name the page's file from the content root, such as /post/a.md."
            );
}
