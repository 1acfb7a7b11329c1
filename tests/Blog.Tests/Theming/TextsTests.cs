using System.Text.Json;
using System.Text.RegularExpressions;
using Blog.Tests.Support;
using Blog.Theming;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Blog.Tests.Theming;

public sealed partial class TextsTests
{
    private static readonly string[] Languages = ["en", "zh-cn"];

    /// <summary>Contract names that an owner may set already, and that wait for the part that shows them: other languages of a page.</summary>
    private static readonly string[] Waiting = [];

    [Fact]
    public void Every_language_has_the_same_texts()
    {
        var english = KeysOf("en").Where(key => !IsOne(key)).ToList();
        var chinese = KeysOf("zh-cn").Where(key => !IsOne(key)).ToList();
        Expect.Nothing(english.Except(chinese).Select(key => "only in en: " + key));
        Expect.Nothing(chinese.Except(english).Select(key => "only in zh-cn: " + key));
    }

    [Fact]
    public void A_form_for_one_thing_stands_beside_its_form_for_many() =>
        Expect.Nothing(
            Languages.SelectMany(language =>
                KeysOf(language).Where(IsOne).Where(key => !KeysOf(language).Contains(key[..^4]))
            )
        );

    [Fact]
    public void A_text_names_the_same_places_in_every_language()
    {
        var english = TextsOf("en");
        Expect.Nothing(
            TextsOf("zh-cn")
                .Where(text => english.ContainsKey(text.Key) && PlacesOf(text.Value) != PlacesOf(english[text.Key]))
                .Select(text => $"{text.Key}: {PlacesOf(text.Value)} and not {PlacesOf(english[text.Key])}")
        );
    }

    [Fact]
    public void Every_text_is_used()
    {
        var uses = Uses();
        Expect.Nothing(
            KeysOf("en")
                .Where(key => !IsOne(key))
                .Where(key => Waiting.Contains(key) == uses.Any(use => IsUse(use, key)))
        );
    }

    [Fact]
    public void Every_text_used_exists()
    {
        var keys = KeysOf("en");
        var uses = Uses();
        Assert.NotEmpty(uses);
        Expect.Nothing(uses.Where(use => !keys.Any(key => IsUse(use, key))).Select(use => $"{use.Path}: {use.Key}"));
    }

    [Fact]
    public void A_view_shows_no_words_of_its_own()
    {
        var views = Views();
        Assert.NotEmpty(views);
        Expect.Nothing(
            views
                .SelectMany(view => view.Texts.Select(text => (view.Name, Words: Tag().Replace(text, " "))))
                .Where(text => text.Words.Any(char.IsLetter))
                .Select(text => $"{text.Name}: {Blanks().Replace(text.Words, " ").Trim()}")
        );
    }

    [Fact]
    public void A_view_names_nothing_in_words_of_its_own() =>
        Expect.Nothing(
            Repository
                .Files("src/Blog", ".cshtml")
                .SelectMany(file => SourceText.Lines(file.Path, file.Text, SpokenAttribute()))
        );

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("zh-cn", "zh-cn")]
    [InlineData("zh-TW", "zh-cn")]
    [InlineData("ZH", "zh-cn")]
    [InlineData("de", "en")]
    public void A_language_is_served_by_the_nearest_one(string asked, string served) =>
        Assert.Equal(served, Texts.For(asked).Language);

    [Theory]
    [InlineData("en", 0, "0 posts")]
    [InlineData("en", 1, "1 post")]
    [InlineData("en", 2, "2 posts")]
    [InlineData("zh-cn", 1, "1 篇文章")]
    [InlineData("zh-cn", 2, "2 篇文章")]
    public void A_count_speaks_the_grammar_of_its_language(string language, int count, string text) =>
        Assert.Equal(text, Texts.For(language).Count("count_posts", count));

    [Fact]
    public void A_text_is_cut_where_its_place_stands()
    {
        var (before, after) = Texts.For("en").Around("404_text", "Link");
        Assert.EndsWith("go to the ", before, StringComparison.Ordinal);
        Assert.Equal(".", after);
    }

    [Fact]
    public void A_value_may_hold_a_brace_and_is_put_in_as_it_is() =>
        Assert.Equal("About {Name} & Co", Texts.For("en").Format("authorbox_name", ("Name", "{Name} & Co")));

    private static bool IsOne(string key) => key.EndsWith("_one", StringComparison.Ordinal);

    private static string PlacesOf(string text) =>
        string.Join(' ', Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static List<string> KeysOf(string language) => [.. TextsOf(language).Keys];

    private static Dictionary<string, string> TextsOf(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(
            Repository.Read($"src/Blog/Theming/Texts/{language}.json")
        ) ?? [];

    private static bool IsUse((string Path, string Key, bool IsBeginning) use, string key) =>
        use.IsBeginning ? key.StartsWith(use.Key, StringComparison.Ordinal) : key == use.Key;

    private static List<(string Path, string Key, bool IsBeginning)> Uses() =>
        [
            .. Repository
                .Files("src", ".cs")
                .Concat(Repository.Files("src", ".cshtml"))
                .SelectMany(file =>
                    Use()
                        .Matches(file.Text)
                        .Select(use => (file.Path, use.Groups["key"].Value, use.Groups["more"].Success))
                ),
        ];

    /// <summary>What each compiled view writes as it stands, a method after another: no expression, no attribute that holds one.</summary>
    private static List<(string Name, List<string> Texts)> Views()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Texts).Assembly.Location);
        return
        [
            .. assembly
                .MainModule.Types.Where(type => IsView(type))
                .Select(type => (type.Name, MethodsOf(type).Select(Written).ToList())),
        ];
    }

    private static bool IsView(TypeDefinition? type) =>
        type is not null
        && (type.FullName == "Microsoft.AspNetCore.Mvc.Razor.RazorPageBase" || IsView(type.BaseType?.Resolve()));

    private static IEnumerable<MethodDefinition> MethodsOf(TypeDefinition type) =>
        type.Methods.Concat(type.NestedTypes.SelectMany(MethodsOf)).Where(method => method.HasBody);

    private static string Written(MethodDefinition method) =>
        string.Concat(
            method
                .Body.Instructions.Where(call =>
                    call.OpCode.FlowControl == FlowControl.Call
                    && call.Operand is MethodReference { Name: "WriteLiteral" }
                    && call.Previous.OpCode == OpCodes.Ldstr
                )
                .Select(call => (string)call.Previous.Operand)
        );

    [GeneratedRegex(
        @"\b[Tt]exts\s*(\[|\.(Format|Count|Around)\()\s*""(?<key>[^""]+)""(?<more>\s*\+)?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Use();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    // An empty one is right for a picture that only adorns.
    [GeneratedRegex(@"\s(aria-label|title|alt|placeholder)=""(?![@""])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpokenAttribute();
}
