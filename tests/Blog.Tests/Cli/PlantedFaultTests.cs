using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Blog.Publishing.Formulas;
using Blog.Tests.Support;

namespace Blog.Tests.Cli;

/// <summary>One folder with a fault for each code that <c>blog check</c> knows (content-contract.md 13).</summary>
public sealed partial class PlantedFaultTests : IDisposable
{
    /// <summary>Each file of <c>post</c> with what is found in it; a line may stand for several.</summary>
    private static readonly (string File, string Text, string[] Found)[] Faults =
    [
        ("broken-bytes.md", "---\ntitle: A\n---\nText \u00ff", ["4:6: error: encoding"]),
        ("other-format.org", "* Title", ["0:0: error: format-unsupported"]),
        ("no-date.md", "---\ntitle: A\n---\n", ["0:0: info: date-missing"]),
        ("upper.MD", "---\ntitle: A\n---\n", ["1:1: info: extension-case"]),
        ("note.txt", "---\ntitle: A\n---\n", ["1:1: info: txt-looks-like-post"]),
        ("①.md", Post(""), ["0:0: error: address-empty"]),
        ("reserved.md", Post("url: /admin/x/"), ["0:0: error: address-reserved"]),
        ("twin-a.md", Post("slug: twin"), []),
        ("twin-b.md", Post("slug: twin"), ["0:0: error: address-collision"]),
        ("twin-c.md", Post("slug: twin\ndraft: true"), ["0:0: warning: address-collision"]),
        (
            "url.md",
            Post("url: https://e.org/x/\naliases: [ok, https://e.org/y/]"),
            ["4:6: warning: url-absolute", "5:15: warning: alias-absolute"]
        ),
        ("outside.md", Post("url: ../../../x/"), ["4:6: warning: url-outside"]),
        ("guid-a.md", Post("guid: one"), []),
        ("guid-b.md", Post("guid: one"), ["0:0: warning: guid-double"]),
        ("bare.md", "Text.\n", ["1:1: info: no-front-matter"]),
        ("unclosed.md", "---\ntitle: A\n", ["1:1: error: fm-unclosed"]),
        ("list.md", "---\n- a\n---\n", ["2:1: error: fm-not-a-map"]),
        ("colon.md", "---\ntitle: one: two\n---\n", ["2:11: error: fm-syntax"]),
        ("tab.md", "---\ntitle: a\nmap:\n\tb: 1\n---\n", ["4:1: error: fm-syntax"]),
        ("toml.md", "+++\ntitle = A\n+++\n", ["2:9: error: fm-syntax"]),
        ("json.md", "{\n  \"title\": \"A\",\n  x\n}\n", ["3:3: error: fm-syntax"]),
        ("deep.md", "---\ntags: " + new string('[', 30) + "\n---\n", ["2:26: error: fm-too-complex"]),
        ("double.md", Post("Title: B"), ["4:1: warning: fm-duplicate-key"]),
        ("tag.md", Post("own: !mine x"), ["4:6: info: yaml-tag"]),
        ("draft.md", Post("draft: faise"), ["4:8: error: draft-value"]),
        ("both.md", Post("draft: false\npublished: true"), ["5:12: warning: draft-and-published"]),
        (
            "dates.md",
            Post("lastmod: 2026/01/03\npublishDate: soon"),
            ["4:10: warning: date-unreadable", "5:14: error: date-unreadable"]
        ),
        ("number.md", Post("lastmod: 20250131"), ["4:10: warning: date-looks-numeric"]),
        ("title.md", "---\ntitle: [a]\ndate: 2026-01-01\n---\n", ["2:8: warning: title-type"]),
        ("weight.md", Post("weight: heavy"), ["4:9: warning: weight-value"]),
        (
            "terms.md",
            Post("tags: {a: b}\ncategories: [x, no]"),
            ["4:7: warning: list-type", "5:17: info: yaml-boolean-term"]
        ),
        ("terms-empty.md", Post("tags: [a, ①, '..']"), ["4:11: info: term-empty", "4:14: info: term-empty"]),
        ("author.md", Post("authorbox: true"), ["0:0: warning: author-missing"]),
        ("heading.md", Post("", "Text\n\n# One\n\n# Two"), ["7:1: info: body-h1"]),
        ("menu.md", Post("menu: 1"), ["4:7: warning: menu-type"]),
        ("menu-a.md", Post("menu: {side: {identifier: a}}"), ["0:0: warning: menu-duplicate"]),
        ("menu-b.md", Post("menu: {side: {identifier: a}}"), []),
        ("build.md", Post("build: never"), ["4:8: warning: build-type"]),
        ("cascade/_index.md", Post("cascade: x"), ["4:10: warning: cascade-type"]),
        (
            "made.md",
            Post("markup: rst\noutputs: [html, amp]"),
            ["4:9: warning: markup-unknown", "5:17: warning: output-unknown"]
        ),
        ("thumbnail.md", Post("thumbnail: {alt: x}"), ["4:12: warning: thumbnail-src"]),
        ("flags.md", Post("sidebar: flase\ntoc: \"no\""), ["4:10: warning: flag-value", "5:6: info: flag-quoted"]),
        ("widgets.md", Post("widgets: search"), ["4:10: warning: widgets-type"]),
        (
            "widget.md",
            Post("widgets: [search, serch]\npost_meta: [date, mood]"),
            ["4:19: warning: widget-unknown", "5:19: warning: meta-unknown"]
        ),
        ("limit.md", Post("", "a\n\n" + new string('>', 200) + " x"), ["7:0: error: render-limit"]),
        ("math.md", Post("mathjax: true", "So \\(\\frac{1}\\)."), ["6:4: warning: math-syntax"]),
        (
            "pictures.md",
            Post("", "![](a.png) ![A hill](https://e.org/a.png)"),
            ["5:1: info: image-alt", "5:12: info: image-remote"]
        ),
        (
            "figures.md",
            Post("", "A\n\n{{< figure src=\"//e.org/a.png\" >}}"),
            ["7:1: info: image-alt", "7:1: info: image-remote"]
        ),
        (
            "written.html",
            Post("", "<p>\n  <img src=\"https://e.org/a.png\">{{< figure src=\"a.png\" >}}"),
            ["6:3: info: image-alt", "6:3: info: image-remote", "6:34: info: image-alt"]
        ),
        ("link.md", Post("", "See [this](javascript:x)."), ["5:5: warning: link-scheme"]),
        (
            "codes.md",
            Post(
                "",
                "{{< youtube a/b >}} {{< figure\n\na {{< param nope >}}\n\n[b]({{< ref draft.md >}})\n\n{{< nope >}}"
            ),
            [
                "5:1: warning: embed-id",
                "5:21: warning: shortcode-syntax",
                "7:3: warning: param-not-found",
                "9:5: warning: ref-not-found",
                "11:1: warning: shortcode-unknown",
            ]
        ),
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_code_that_check_knows_is_found_where_it_was_planted()
    {
        Assert.SkipUnless(FormulaScript.IsThere, "The program was built without npm, which brings Temml.");
        foreach (var (file, text, _) in Faults)
        {
            // A letter of Latin 1 is no UTF-8.
            _folder.Write("content/post/" + file, "");
            await File.WriteAllBytesAsync(
                _folder.At("content", "post", file),
                file == "broken-bytes.md" ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text),
                TestContext.Current.CancellationToken
            );
        }

        _folder.Write("content/_redirects", "/old/ /new/\n/old/\n");
        _folder.Write("content/post/long.md", Post("", new string('a', 5000)));
        _folder.Write("content/post/page.html/x.png", "");
        await File.WriteAllBytesAsync(
            _folder.At("content", "post", "here.jpg"),
            Pictures.Of(".jpg", 4, 4, hasLocation: true),
            TestContext.Current.CancellationToken
        );
        await File.WriteAllBytesAsync(
            _folder.At("content", "post", "here.mov"),
            Films.QuickTime(hasPlace: true),
            TestContext.Current.CancellationToken
        );
        _folder.Write("elsewhere/secret.md", "");
        _folder.Write("snippets/head.html", "<p onclick='go()'>");
        _folder.Write("snippets/footer.html/x", "");
        File.CreateSymbolicLink(_folder.At("snippets", "sidebar.html"), _folder.At("gone.html"));
        _folder.Write("content/static/css/own.css", "");
        await Pipe.MakeAsync(_folder.At("content", "static", "css", "pipe.css"));
        File.CreateSymbolicLink(_folder.At("content", "nowhere.md"), _folder.At("gone.md"));
        File.CreateSymbolicLink(_folder.At("content", "outside.md"), _folder.At("elsewhere", "secret.md"));
        string[] expected =
        [
            "../snippets/footer.html:0:0: warning: snippet",
            "../snippets/head.html:0:0: warning: snippet",
            "../snippets/sidebar.html:0:0: warning: snippet",
            "_redirects:2:0: warning: redirect-syntax",
            "css/gone.css:0:0: warning: custom-file",
            "css/pipe.css:0:0: warning: custom-file",
            "nowhere.md:0:0: error: unreadable",
            "outside.md:0:0: warning: symlink-outside",
            "post/author.md:0:0: warning: widgets-none",
            "post/here.jpg:0:0: info: image-location",
            "post/here.mov:0:0: warning: image-location",
            "post/long.md:0:0: error: too-large",
            .. Faults.SelectMany(fault => fault.Found.Select(found => $"post/{fault.File}:{found}")),
        ];

        var (code, output, error) = await Commands.RunAsync(
            _folder,
            "check",
            "--format",
            "json",
            "--Content:MaxBytes=4096",
            "--Site:Sidebar:Widgets=",
            "--Site:Theme:CustomCss:0=css/gone.css",
            "--Site:Theme:CustomCss:1=css/pipe.css",
            "--Site:Theme:CustomCss:2=css/own.css"
        );

        Assert.Equal((1, ""), (code, error));
        var found = JsonDocument
            .Parse(output)
            .RootElement.EnumerateArray()
            .Select(problem =>
                $"{Text(problem, "file")}:{problem.GetProperty("line")}:{problem.GetProperty("column")}: {Text(problem, "level")}: {Text(problem, "code")}"
            )
            .ToList();
        Expect.Nothing([
            .. expected.Except(found).Select(line => $"not found: {line}"),
            .. found.Except(expected).Select(line => $"not planted: {line}"),
        ]);
        Assert.Equal(expected.Length, found.Count);

        // A code that is new in the documentation needs a fault here.
        var planted = expected.Select(line => line[(line.LastIndexOf(' ') + 1)..]);
        var known = Known().Matches(Repository.Read("docs/problems.md").Split("## Importing")[0]);
        Assert.Equal(
            known.Select(row => row.Groups["code"].Value).Order(StringComparer.Ordinal),
            planted.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    private static string Post(string lines, string text = "") =>
        $"---\ntitle: A\ndate: 2026-01-01\n{lines}{(lines.Length > 0 ? "\n" : "")}---\n{text}\n";

    private static string Text(JsonElement problem, string name) => problem.GetProperty(name).GetString() ?? "";

    [GeneratedRegex(
        @"^\| `(?<code>[a-z0-9-]+)` \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Known();
}
