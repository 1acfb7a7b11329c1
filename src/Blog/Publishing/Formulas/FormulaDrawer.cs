using System.Globalization;
using Blog.Publishing.Drawings;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace Blog.Publishing.Formulas;

/// <summary>Makes MathML of formulas with Temml, in an engine that knows neither files nor the net.</summary>
internal sealed class FormulaDrawer : IDrawer
{
    /// <summary>Part of every key under which a formula is kept: raise it when the same one comes out otherwise, as with a new Temml.</summary>
    private const int Version = 1;

    /// <summary>What the engine keeps of each formula is not given back.</summary>
    private const int MostFormulas = 500;

    private const int DeepestCalls = 500;
    private const int LongestMarkup = 256 * 1024;
    private const long MostMemory = 256 * 1024 * 1024;

    private const string Glue = """
        function toMarkup(tex, isDisplay) {
          return temml.renderToString(tex, {
            displayMode: isDisplay, throwOnError: true, trust: false, strict: false, maxExpand: 1000, maxSize: [40, 40]
          });
        }
        function draw(tex, isDisplay) {
          try {
            try {
              return [toMarkup(tex, isDisplay)];
            } catch (fault) {
              // An environment for several lines between the marks of a line.
              if (!isDisplay && /display mode/.test(fault.message)) { return [toMarkup(tex, true)]; }
              throw fault;
            }
          } catch (fault) {
            if (fault instanceof temml.ParseError) { return [null, String(fault.message), fault.position]; }
            throw fault;
          }
        }
        """;

    private static readonly TimeSpan LongestForFormula = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestForStart = TimeSpan.FromSeconds(20);

    private readonly TimeConstraint _time = new(LongestForStart);
    private readonly Engine _engine;
    private int _count;

    public FormulaDrawer()
    {
        _engine = new Engine(options =>
        {
            options.Strict();
            options.LimitRecursion(DeepestCalls);
            options.LimitMemory(MostMemory);
            options.Constraint(_time);
        });
        // The first engine reads all zones of the system for its dates, and nobody asks for them: 3 MB.
        TimeZoneInfo.ClearCachedData();
        foreach (var script in FormulaScript.Load())
        {
            _engine.Execute(script);
        }

        _engine.Execute(Glue);
        _time.Limit = LongestForFormula;
    }

    public bool IsSpent => _count >= MostFormulas;

    public static DrawingRequest RequestOf(FormulaText formula) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"math {Version} {(formula.IsDisplay ? "display" : "inline")}"),
            formula.Tex
        );

    public void Dispose() => _engine.Dispose();

    public Drawing Draw(DrawingRequest request)
    {
        var isDisplay = request.Manner.EndsWith("display", StringComparison.Ordinal);
        if (new FormulaText(request.Source, isDisplay).FindLimit() is { } limit)
        {
            return new Drawing(null, limit);
        }

        _count++;
        try
        {
            var answer = _engine.Invoke("draw", request.Source, isDisplay).AsArray();
            return !answer[0].IsString() ? new Drawing(null, FaultOf(answer))
                : answer[0].AsString() is { Length: <= LongestMarkup } markup
                    ? new Drawing(FormulaStyles.ToClasses(markup))
                : new Drawing(null, "it would make too much of the page");
        }
        catch (TimeoutException)
        {
            _count = MostFormulas;
            return new Drawing(
                null,
                $"it takes longer than {LongestForFormula.TotalSeconds:0} s to read",
                IsLasting: false
            );
        }
        catch (Exception fault) when (fault is RecursionDepthOverflowException or MemoryLimitExceededException)
        {
            _count = MostFormulas;
            return new Drawing(null, "it is nested too deep, or calls itself");
        }
        catch (JavaScriptException fault)
        {
            return new Drawing(null, Tidy(fault.Message));
        }
    }

    private static string FaultOf(JsArray answer)
    {
        var message = answer[1].AsString();
        var at = message.IndexOf(" at position ", StringComparison.Ordinal);
        at = at < 0 ? message.IndexOf(" at end of input", StringComparison.Ordinal) : at;
        var said = Tidy(at < 0 ? message : message[..at]);
        return answer[2].IsNumber()
            ? string.Create(CultureInfo.InvariantCulture, $"{said}, at its character {answer[2].AsNumber() + 1:0}")
            : said;
    }

    private static string Tidy(string message) => message.ReplaceLineEndings(" ").Trim('.', ' ');
}
