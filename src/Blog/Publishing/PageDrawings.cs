using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Blog.Content.Markup;
using Blog.Publishing.Code;
using Blog.Publishing.Drawings;
using Blog.Publishing.Formulas;

namespace Blog.Publishing;

/// <summary>
/// Puts the colours of code and the MathML of formulas into HTML that is about to be shown (content-contract.md K68). A page
/// waits a moment for what was never drawn before, and is shown without it after that; the next one does not wait for the same.
/// </summary>
public sealed class PageDrawings(CodeDesk code, FormulaDesk formulas, TimeProvider clock)
{
    /// <summary>How long a page waits for all of its code and formulas together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private readonly ConditionalWeakTable<Task<Drawing?>, object> _waitedFor = [];

    /// <param name="hasFormulas">Whether the body has formulas of its own.</param>
    public async Task<DrawnHtml> DrawAsync(string html, bool hasFormulas, CancellationToken ct)
    {
        var places = DrawnPlaces.In(html, hasFormulas);
        if (places.IsEmpty)
        {
            return new DrawnHtml(html, HasFormula: false, IsComplete: true);
        }

        var drawings = places.Select(DrawingOf).ToImmutableArray();
        await WaitAsync(drawings, ct);
        var drawn = new StringBuilder(html.Length * 2);
        var position = 0;
        var isComplete = true;
        var hasFormula = false;
        for (var index = 0; index < places.Length; index++)
        {
            var place = places[index];
            var drawing = drawings[index].IsCompletedSuccessfully ? await drawings[index] : null;
            isComplete &= drawing is { IsLasting: true };
            drawn.Append(html, position, place.Start - position);
            hasFormula |= place is DrawnPlace.Formula && drawing?.Html is not null;
            drawn.Append(
                place is DrawnPlace.Code block
                    ? code.Write(block, drawing)
                    : drawing?.Html ?? html[place.Start..place.End]
            );
            position = place.End;
        }

        drawn.Append(html, position, html.Length - position);
        return new DrawnHtml(drawn.ToString(), hasFormula, isComplete);
    }

    private Task<Drawing?> DrawingOf(DrawnPlace place) =>
        place switch
        {
            DrawnPlace.Code block => code.PaintAsync(block),
            DrawnPlace.Formula formula => formulas.DrawAsync(formula.Source),
            _ => Task.FromResult<Drawing?>(null),
        };

    private async Task WaitAsync(ImmutableArray<Task<Drawing?>> drawings, CancellationToken ct)
    {
        var awaited = drawings.Where(drawing => !drawing.IsCompleted && !_waitedFor.TryGetValue(drawing, out _));
        ImmutableArray<Task<Drawing?>> first = [.. awaited];
        if (first.IsEmpty)
        {
            return;
        }

        try
        {
            await Task.WhenAll(first).WaitAsync(Patience, clock, ct);
        }
        catch (TimeoutException)
        {
            // A later reader has them; who asks again before is not kept waiting again.
            foreach (var drawing in first)
            {
                _waitedFor.AddOrUpdate(drawing, this);
            }
        }
    }
}
