using System.Collections.Immutable;
using System.Text.Json;
using Blog.Content;

namespace Blog.Publishing;

/// <summary>
/// A rendered body as JSON. Written by code made at build time, and read by hand: what the serializer needs to read it takes
/// a start longer than all the bodies of its first page.
/// </summary>
internal static class BodyJson
{
    public static byte[] Write(RenderedBody body) =>
        JsonSerializer.SerializeToUtf8Bytes(body, PublishingJsonContext.Default.RenderedBody);

    /// <returns>Null: this is no body.</returns>
    public static RenderedBody? Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return BodyOf(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static RenderedBody BodyOf(JsonElement body) =>
        new()
        {
            Html = TextOf(body, nameof(RenderedBody.Html)),
            Headings = ListOf(
                body,
                nameof(RenderedBody.Headings),
                heading => new TocEntry(
                    NumberOf(heading, nameof(TocEntry.Level)),
                    TextOf(heading, nameof(TocEntry.Id)),
                    TextOf(heading, nameof(TocEntry.Html))
                )
            ),
            PlainText = TextOf(body, nameof(RenderedBody.PlainText)),
            Summary = TextOf(body, nameof(RenderedBody.Summary)),
            IsSummaryDivided = body.GetProperty(nameof(RenderedBody.IsSummaryDivided)).GetBoolean(),
            IsSummaryTruncated = body.GetProperty(nameof(RenderedBody.IsSummaryTruncated)).GetBoolean(),
            WordCount = NumberOf(body, nameof(RenderedBody.WordCount)),
            IsCjk = body.GetProperty(nameof(RenderedBody.IsCjk)).GetBoolean(),
            Formulas = ListOf(
                body,
                nameof(RenderedBody.Formulas),
                formula => new BodyFormula(
                    TextOf(formula, nameof(BodyFormula.Source)),
                    NumberOf(formula, nameof(BodyFormula.Line)),
                    NumberOf(formula, nameof(BodyFormula.Column))
                )
            ),
            Slots = ListOf(
                body,
                nameof(RenderedBody.Slots),
                slot => new BodySlot(
                    (SlotKind)NumberOf(slot, nameof(BodySlot.Kind)),
                    TextOf(slot, nameof(BodySlot.Wanted)),
                    slot.GetProperty(nameof(BodySlot.Language)).GetString(),
                    NumberOf(slot, nameof(BodySlot.Line)),
                    NumberOf(slot, nameof(BodySlot.Column))
                )
            ),
            FrameHosts = ListOf(body, nameof(RenderedBody.FrameHosts), TextOf),
            Problems = ListOf(
                body,
                nameof(RenderedBody.Problems),
                problem => new Problem(
                    TextOf(problem, nameof(Problem.Code)),
                    (Severity)NumberOf(problem, nameof(Problem.Severity)),
                    TextOf(problem, nameof(Problem.File)),
                    NumberOf(problem, nameof(Problem.Line)),
                    NumberOf(problem, nameof(Problem.Column)),
                    TextOf(problem, nameof(Problem.Message))
                )
            ),
        };

    private static string TextOf(JsonElement parent, string name) => TextOf(parent.GetProperty(name));

    private static string TextOf(JsonElement value) =>
        value.GetString() ?? throw new JsonException("A text is missing.");

    private static int NumberOf(JsonElement parent, string name) =>
        parent.GetProperty(name).TryGetInt32(out var number) ? number : throw new JsonException("It is no number.");

    private static ImmutableArray<T> ListOf<T>(JsonElement parent, string name, Func<JsonElement, T> read)
    {
        var list = ImmutableArray.CreateBuilder<T>();
        foreach (var item in parent.GetProperty(name).EnumerateArray())
        {
            list.Add(read(item));
        }

        return list.ToImmutable();
    }
}
