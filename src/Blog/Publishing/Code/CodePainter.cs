using System.Diagnostics;
using System.Text;
using Blog.Content.Markup;
using Blog.Publishing.Drawings;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace Blog.Publishing.Code;

/// <summary>Colours code with the grammars of an editor. Gives the lines with a line feed between them, each complete in itself.</summary>
internal sealed class CodePainter : IDrawer
{
    /// <summary>Part of every key under which coloured code is kept: raise it when the same code comes out otherwise.</summary>
    private const int Version = 1;

    /// <summary>Longer blocks stay plain. UTF-16 units.</summary>
    private const int LongestCode = 128 * 1024;

    /// <summary>Longer lines are made by programs and stay plain; looking for words in them may take quadratic time.</summary>
    private const int LongestLine = 1000;

    /// <summary>Each grammar holds some megabytes.</summary>
    private const int MostGrammars = 12;

    private static readonly TimeSpan LongestForLine = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestForBlock = TimeSpan.FromSeconds(4);

    private readonly Registry _registry = new(new RegistryOptions(ThemeName.LightPlus));
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public bool IsSpent => _used.Count > MostGrammars;

    /// <param name="scope">One of <see cref="CodeLanguages"/>.</param>
    public static DrawingRequest RequestOf(string scope, string code) => new($"code {Version} {scope}", code);

    public void Dispose() { }

    public Drawing Draw(DrawingRequest request)
    {
        var scope = request.Manner[(request.Manner.LastIndexOf(' ') + 1)..];
        if (request.Source.Length > LongestCode || Load(scope) is not { } grammar)
        {
            return new Drawing(null);
        }

        var lines = request.Source.Split('\n');
        var watch = Stopwatch.StartNew();
        IStateStack? state = null;
        var isWhole = true;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (isWhole && line.Length <= LongestLine)
            {
                // The library gives up at its limit but does not say so.
                var start = watch.Elapsed;
                var read = grammar.TokenizeLine(line, state, LongestForLine);
                state = read.RuleStack;
                isWhole = watch.Elapsed - start < LongestForLine && watch.Elapsed < LongestForBlock;
                lines[index] = isWhole ? Paint(line, read.Tokens) : HtmlText.Escape(line);
            }
            else
            {
                lines[index] = HtmlText.Escape(line);
            }
        }

        return new Drawing(string.Join('\n', lines), IsLasting: isWhole);
    }

    private static string Paint(string line, IReadOnlyList<IToken> tokens)
    {
        var html = new StringBuilder(line.Length * 3);
        var start = 0;
        var kind = TokenKind.Plain;
        foreach (var token in tokens)
        {
            var next = TokenKinds.Of(token.Scopes);
            if (next != kind)
            {
                Append(Math.Min(token.StartIndex, line.Length));
                kind = next;
            }
        }

        Append(line.Length);
        return html.ToString();

        void Append(int end)
        {
            var text = HtmlText.Escape(line[start..end]);
            start = end;
            if (text.Length > 0)
            {
                html.Append(TokenKinds.ClassOf(kind) is { } name ? $"<span class=\"{name}\">{text}</span>" : text);
            }
        }
    }

    private IGrammar? Load(string scope)
    {
        var grammar = _registry.LoadGrammar(scope);
        if (_used.Add(scope))
        {
            // The first line makes the grammar ready, which takes longer than any line may.
            grammar?.TokenizeLine("a", null, LongestForBlock);
        }

        return grammar;
    }
}
