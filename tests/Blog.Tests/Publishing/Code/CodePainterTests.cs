using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Blog.Publishing.Code;
using TextMateSharp.Grammars;

namespace Blog.Tests.Publishing.Code;

public sealed partial class CodePainterTests
{
    /// <summary>Names as authors of Hugo blogs write them, and a piece of code with one token of a kind that it must have.</summary>
    public static TheoryData<string, string, string> Languages =>
        new()
        {
            { "C", "int x = 1; // c", "type: int" },
            { "bash", "if true; then echo \"a\"; fi # c", "string: \"a\"" },
            { "html", "<a href=\"x\">t</a>", "keyword: a" },
            { "YAML", "a: 1 # c", "keyword: a" },
            { "toml", "a = \"x\" # c", "string: \"x\"" },
            { "c++", "class A { };", "keyword: class" },
            { "js", "const a = 'x';", "keyword: const" },
            { "ts", "let a: number = 1;", "number: 1" },
            { "python", "def f(): return None", "function: f" },
            { "Go", "func F() {}", "function: F" },
            { "rust", "fn f() -> u8 { 1 }", "keyword: fn" },
            { "C#", "public class A { string b = \"x\"; }", "type: A" },
            { "json", "{\"a\": \"x\"}", "string: \"x\"" },
            { "diff", "+new", "string: +new" },
            { "sql", "SELECT a FROM b -- c", "keyword: SELECT" },
            { "java", "class A { }", "type: A" },
            { "dockerfile", "FROM scratch", "keyword: FROM" },
            { "css", "a { color: #fff; }", "keyword: a" },
            { "php", "<?php echo 'x'; // c", "string: 'x'" },
            { "ruby", "def f; 'x'; end", "function: f" },
            { "powershell", "# c", "comment: # c" },
            { "makefile", "a: b # c", "comment: # c" },
            { "xml", "<a b=\"c\"/>", "keyword: a" },
        };

    [Theory, MemberData(nameof(Languages))]
    public void K51_a_language_has_its_colours(string language, string code, string token)
    {
        using var painter = new CodePainter();
        var html = Paint(painter, language, code);
        Assert.Contains(
            token,
            Token()
                .Matches(html)
                .Select(match => $"{match.Groups["kind"].Value}: {WebUtility.HtmlDecode(match.Groups["text"].Value)}")
        );
        Assert.Equal(code, TextOf(html));
    }

    [Fact]
    public void Every_language_has_a_grammar()
    {
        var known = new RegistryOptions(ThemeName.LightPlus)
            .GetAvailableGrammarDefinitions()
            .SelectMany(definition => definition.Contributes.Grammars)
            .Select(grammar => grammar.ScopeName)
            .ToHashSet();
        Expect.Nothing(CodeLanguages.AllScopes.Where(scope => !known.Contains(scope)));
    }

    [Theory]
    [InlineData("plaintext")]
    [InlineData("text")]
    [InlineData("mermaid")]
    [InlineData("nobody-knows")]
    [InlineData("")]
    public void A_language_without_a_grammar_stays_plain(string language) => Assert.Null(CodeLanguages.Find(language));

    [Fact]
    public void A_line_is_complete_in_itself_and_no_character_is_lost()
    {
        const string code = "/* one\n\n\ttwo < 3 & \"x\"\u2028\r\n*/ var 中 = \"😀\";\n";
        using var painter = new CodePainter();
        var html = Paint(painter, "cs", code);
        Assert.Equal(code, TextOf(html));
        Assert.All(html.Split('\n'), line => Assert.Equal(Regex.Count(line, "<span"), Regex.Count(line, "</span>")));
    }

    [Fact]
    public void Promise_6_code_that_takes_too_long_stays_plain()
    {
        using var painter = new CodePainter();
        Paint(painter, "cs", "a");
        var watch = Stopwatch.StartNew();
        var bombs = new[]
        {
            string.Concat(Enumerable.Repeat("a<b<c(", 160)),
            string.Concat(Enumerable.Repeat(new string('(', 990) + "\n", 500)),
            string.Concat(Enumerable.Repeat("x", 100_000)),
            new string('<', 1_000_000),
        };
        foreach (var bomb in bombs)
        {
            var html = painter.Draw(CodePainter.RequestOf("source.cs", bomb)).Html;
            Assert.Equal(bomb, html is null ? bomb : TextOf(html));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{watch.Elapsed}");
    }

    private static string Paint(CodePainter painter, string language, string code)
    {
        var scope = CodeLanguages.Find(language);
        Assert.NotNull(scope);
        var html = painter.Draw(CodePainter.RequestOf(scope, code)).Html;
        Assert.NotNull(html);
        return html;
    }

    private static string TextOf(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex(
        "<span class=\"hl-(?<kind>[a-z]+)\">(?<text>[^<]*)</span>",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Token();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
