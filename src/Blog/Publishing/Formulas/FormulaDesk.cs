using Blog.Content;
using Blog.Publishing.Drawings;

namespace Blog.Publishing.Formulas;

/// <summary>Formulas as MathML, each made once for its own source; and what is wrong with those that cannot be made.</summary>
public sealed class FormulaDesk(DrawingCache cache, ILogger<DrawingDesk> logger) : IDisposable
{
    /// <summary>Of one text; further ones are not looked at.</summary>
    private const int MostChecked = 1000;

    private readonly DrawingDesk _drawings = new(cache, () => new FormulaDrawer(), logger);
    private readonly bool _isThere = FormulaScript.IsThere;

    /// <summary>How many formulas were drawn since the start.</summary>
    public int DrawCount => _drawings.DrawCount;

    public void Dispose() => _drawings.Dispose();

    /// <param name="source">With its marks.</param>
    /// <returns>Done at once where nothing can be drawn, or where it was before. Null when it cannot be had now.</returns>
    public Task<Drawing?> DrawAsync(string source) =>
        _isThere && FormulaText.Of(source) is { } formula
            ? _drawings.DrawAsync(FormulaDrawer.RequestOf(formula))
            : Task.FromResult<Drawing?>(new Drawing(null));

    /// <summary>The formulas of a body that readers see as their source. None where the program was built without npm.</summary>
    public async Task<IReadOnlyList<Problem>> CheckAsync(RenderedBody body, string file)
    {
        var problems = new List<Problem>();
        foreach (var formula in body.Formulas.Take(MostChecked))
        {
            if (await DrawAsync(formula.Source) is { Fault: { } fault })
            {
                problems.Add(
                    new Problem(
                        "math-syntax",
                        Severity.Warning,
                        file,
                        formula.Line,
                        formula.Column,
                        $"Readers see the source of the formula {Problem.Quote(formula.Source)}: {fault}. "
                            + "Mend it there, or write a single $ for a dollar."
                    )
                );
            }
        }

        return problems;
    }
}
