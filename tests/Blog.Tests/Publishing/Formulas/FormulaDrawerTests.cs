using System.Diagnostics;
using AngleSharp.Html.Parser;
using Blog.Publishing.Drawings;
using Blog.Publishing.Formulas;
using Blog.Tests.Support;

namespace Blog.Tests.Publishing.Formulas;

public sealed class FormulaDrawerTests
{
    private static readonly Lazy<FormulaDrawer> Shared = new(() => new FormulaDrawer());

    /// <summary>What authors write on a blackboard.</summary>
    public static TheoryData<string> Formulas =>
        [
            "x^2 + a_1",
            @"\frac{n(n+1)}{2}",
            @"\sqrt[3]{1+\sqrt 2}",
            @"\sum_{i=1}^n i^2 \int_0^\infty e^{-x}\,dx \prod_k \oint",
            @"\lim_{n\to\infty}\left(1+\frac1n\right)^n",
            @"\begin{pmatrix}a&b\\c&d\end{pmatrix}\begin{bmatrix}1\end{bmatrix}\begin{vmatrix}1\end{vmatrix}",
            @"\begin{cases}x & \text{if } x>0\\ -x & \text{否则}\end{cases}",
            @"\begin{aligned}a&=b\\c&=d\end{aligned}",
            @"\begin{align}a&=b\\[1em]c&=d\end{align}",
            @"\begin{gather}a\\b\end{gather}",
            @"\begin{array}{|l|c:r|}\hline a&b&c\\\hdashline d&e&f\\\hline\hline\end{array}",
            @"\begin{smallmatrix}a&b\end{smallmatrix}\substack{a\\b}\binom nk\dbinom nk",
            @"\color{red}{x} \textcolor{#123456}{y} \colorbox{yellow}{z} \fcolorbox{red}{white}{w}",
            @"\cancel{x}\bcancel{x}\xcancel{x}\sout{x}\cancelto{0}{x}\boxed{x}\fbox{x}\phase{x}\angl n",
            @"\overbrace{a+b}^{n}\underbrace{a}_{b}\overline{x}\underline{x}\overrightarrow{AB}",
            @"\hat x\widehat{abc}\tilde x\widetilde{abc}\vec v\dot x\ddot x\bar x\mathring A f'(x)",
            @"\mathbb R\mathcal A\mathscr A\mathfrak g\mathbf x\boldsymbol\alpha\mathrm d\mathsf s\mathtt t",
            @"\kern1em\hspace{2em}\quad\rule{1em}{2em}\phantom{x}\smash{x}\raisebox{1em}{x}\raisebox{-1em}{x}",
            @"\llap{x}\rlap{x}\clap{x}\mathllap{x}\prescript{a}{b}{c}\sideset{_a^b}{_c^d}\sum",
            @"\begin{CD}A @>a>> B\\@VVbV @VVcV\\C @>>d> D\end{CD}",
            @"\bordermatrix{a&b\cr c&d}\longdiv{3}\xrightarrow[b]{a}\overset{a}{b}\tag{1}",
            @"\def\half{\frac12}\half + \newcommand{\x}[1]{#1^2}\x{a}",
            @"\ce{H2O}\pu{1 m}\degree\Huge x\tiny x",
            "面积 = \\pi r^2",
        ];

    [Theory, MemberData(nameof(Formulas))]
    public void K61_a_formula_becomes_MathML_without_inline_styles(string tex)
    {
        foreach (var isDisplay in new[] { false, true })
        {
            var drawing = Draw(tex, isDisplay);
            Assert.Null(drawing.Fault);
            Assert.StartsWith("<math", drawing.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", drawing.Html, StringComparison.Ordinal);
            var known = Repository.Read("src/Blog/Styles/Math/math.css");
            Expect.Nothing(
                new HtmlParser()
                    .ParseDocument(drawing.Html ?? "")
                    .QuerySelectorAll("*")
                    .SelectMany(element => element.ClassList)
                    .Where(name => name.StartsWith(FormulaStyles.Prefix, StringComparison.Ordinal))
                    .Where(name => !known.Contains($".{name} {{", StringComparison.Ordinal))
                    .Distinct()
            );
        }
    }

    [Theory]
    [InlineData(@"\frac{1}", "at its character")]
    [InlineData("a_b_c", "at its character 4")]
    [InlineData("{a", "")]
    [InlineData(@"\nobody", @"\nobody")]
    [InlineData(@"\begin{pmatrix}a", "")]
    [InlineData(@"\includegraphics{a.png}", "not trusted")]
    [InlineData(@"\def\a{\a\a}\a", "")]
    [InlineData(@"\def\a#1{\frac{#1}{\a{#1}}}\a x", "")]
    public void A_wrong_formula_has_a_fault_and_no_markup(string tex, string said)
    {
        var drawing = Draw(tex, isDisplay: true);
        Assert.Null(drawing.Html);
        Assert.NotNull(drawing.Fault);
        Assert.Contains(said, drawing.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0332', drawing.Fault);
    }

    [Fact]
    public void Promise_6_bombs_end_soon_and_the_next_formula_is_drawn()
    {
        var watch = Stopwatch.StartNew();
        string[] bombs =
        [
            Repeat(@"\frac{", 3000),
            Repeat("{", 3000),
            Repeat(@"\sqrt", 600) + "x",
            Repeat("x^{", 60),
            Repeat(@"\left(", 60),
            Repeat("x_", 2000),
            new string('x', 4001),
            @"\def\a{\b\b\b\b}\def\b{\c\c\c\c}\def\c{\d\d\d\d}\def\d{\e\e\e\e}\def\e{xxxxxxxx}" + Repeat(@"\a", 100),
            Repeat(@"\begin{matrix}", 200),
            @"\rule{99999em}{99999em}",
        ];
        foreach (var bomb in bombs)
        {
            Draw(bomb, isDisplay: true);
            Assert.NotNull(Draw("x", isDisplay: true).Html);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData(@"\text{<script>alert(1)</script>}")]
    [InlineData(@"\text{""><img src=x onerror=alert(1)>}")]
    [InlineData(@"\color{""onclick=x}{y}")]
    [InlineData(@"\label{""><b>} x \ref{""><b>}")]
    [InlineData(@"\mathrm{<b>} < & \tag{<i>}")]
    public void Text_in_a_formula_stays_text(string tex)
    {
        if (Draw(tex, isDisplay: true).Html is not { } html)
        {
            return;
        }

        var parsed = new HtmlParser().ParseDocument(html);
        Assert.Empty(parsed.QuerySelectorAll("script, img, b, i"));
        Assert.DoesNotContain(
            parsed.QuerySelectorAll("*").SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        );
    }

    private static Drawing Draw(string tex, bool isDisplay)
    {
        Assert.SkipUnless(FormulaScript.IsThere, "The program was built without npm.");
        var drawing = new Drawing(null);
        var thread = new Thread(
            () =>
            {
                lock (Shared)
                {
                    drawing = Shared.Value.Draw(FormulaDrawer.RequestOf(new FormulaText(tex, isDisplay)));
                }
            },
            16 * 1024 * 1024
        );
        thread.Start();
        thread.Join();
        return drawing;
    }

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
