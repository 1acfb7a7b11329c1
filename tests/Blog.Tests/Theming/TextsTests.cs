using System.Text.Json;
using System.Text.RegularExpressions;
using Blog.Tests.Support;
using Blog.Theming;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Blog.Tests.Theming;

public sealed partial class TextsTests
{
    private static readonly string[] Languages = [.. InterfaceLanguage.All.Select(language => language.Code)];

    /// <summary>What a language writes as English does, and not for want of a translation.</summary>
    private static readonly Dictionary<string, string> SameAsEnglish = new(StringComparer.Ordinal)
    {
        ["code_name"] = "de fr nl",
        ["code_name_lang"] = "de fr nl",
        ["comma"] = "bg bn cs de es fi fr hr hu id it kk mk nl pt pt-br ru sv vi",
        ["comment_name"] = "de",
        ["comment_site"] = "de nl",
        ["count_posts"] = "pt-br",
        ["count_posts_one"] = "pt-br",
        ["formula_name"] = "hr it",
        ["menu_label"] = "fr id it nl pt pt-br vi",
        ["meta_minutes"] = "cs es fi fr hr it nl pt pt-br sv",
        ["pagination_name"] = "fr",
        ["sidemenu_title"] = "fr id it nl pt pt-br vi",
        ["social_email"] = "it",
        ["tags_title"] = "nl pt-br",
    };

    /// <summary>Contract names that an owner may set already, and that wait for the part that shows them: other languages of a page.</summary>
    private static readonly string[] Waiting = [];

    [Fact]
    public void Every_file_of_texts_is_of_a_language_that_the_contract_lists()
    {
        Assert.Equal(
            "bg bn cs de en es fi fr hr hu id it ja kk mk nl pt pt-br ru sv vi zh-cn zh-tw",
            string.Join(' ', Languages)
        );
        Assert.Equal(
            Languages,
            Repository
                .Files("src/Blog/Theming/Texts", "")
                .Select(file => Path.GetFileName(file.Path))
                .Select(name => Path.ChangeExtension(name, null))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_language_has_the_same_texts() =>
        Expect.Nothing(
            Languages.SelectMany(language =>
                KeysOf("en")
                    .Select(BareOf)
                    .Except(KeysOf(language))
                    .Select(key => $"not in {language}: {key}")
                    .Concat(
                        KeysOf(language).Select(BareOf).Except(KeysOf("en")).Select(key => $"only in {language}: {key}")
                    )
            )
        );

    [Fact]
    public void A_text_with_plural_forms_has_just_those_of_its_language() =>
        Expect.Nothing(
            from language in InterfaceLanguage.All
            let keys = KeysOf(language.Code)
            from bare in keys.Concat(KeysOf("en")).Where(key => BareOf(key) != key).Select(BareOf).Distinct()
            let forms = keys.Where(key => key != bare && BareOf(key) == bare).Select(key => key[(bare.Length + 1)..])
            where !language.Plural.Forms.ToHashSet().SetEquals(forms)
            select $"{language.Code}: {bare} in {string.Join(", ", forms)} and not {string.Join(", ", language.Plural.Forms)}"
        );

    [Fact]
    public void A_text_names_the_same_places_in_every_language()
    {
        var english = TextsOf("en");
        Expect.Nothing(
            from language in Languages
            from text in TextsOf(language)
            let places = PlacesOf(english[BareOf(text.Key)])
            where PlacesOf(text.Value) != places
            select $"{language}: {text.Key}: {PlacesOf(text.Value)} and not {places}"
        );
    }

    [Fact]
    public void A_text_is_translated()
    {
        var english = TextsOf("en");
        Expect.Nothing(
            from language in Languages.Except(["en"])
            from text in TextsOf(language)
            let isSame = english.GetValueOrDefault(text.Key) == text.Value
            where isSame != SameAsEnglish.GetValueOrDefault(text.Key, "").Split(' ').Contains(language)
            select $"{language}: {text.Key}: {text.Value}"
        );
    }

    [Fact]
    public void A_text_has_the_quotes_of_print_and_no_blank_around() =>
        Expect.Nothing(
            from language in Languages
            from text in TextsOf(language)
            where text.Value.AsSpan().ContainsAny("\"'") || (text.Key != "comma" && text.Value != text.Value.Trim())
            select $"{language}: {text.Key}: {text.Value}"
        );

    [Fact]
    public void The_texts_of_a_file_are_those_that_are_built_in() =>
        Assert.All(Languages, language => Assert.Equal(TextsOf(language), Texts.For(language).All.ToDictionary()));

    [Fact]
    public void Every_text_is_used()
    {
        var uses = Uses();
        Expect.Nothing(
            KeysOf("en")
                .Where(key => BareOf(key) == key)
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
    [InlineData("en", 0, "0 posts")]
    [InlineData("en", 1, "1 post")]
    [InlineData("en", 1234, "1,234 posts")]
    [InlineData("zh-cn", 1, "1 篇文章")]
    [InlineData("zh-cn", 2, "2 篇文章")]
    [InlineData("fr", 0, "0 article")]
    [InlineData("fr", 2, "2 articles")]
    [InlineData("cs", 3, "3 příspěvky")]
    [InlineData("cs", 5, "5 příspěvků")]
    [InlineData("ru", 21, "21 запись")]
    [InlineData("ru", 22, "22 записи")]
    [InlineData("ru", 25, "25 записей")]
    [InlineData("es", 1_000_000, "1.000.000 de entradas")]
    [InlineData("bn", 12, "১২টি পোস্ট")]
    [InlineData("ar", 1, "1 post")]
    public void A_count_speaks_the_grammar_of_its_language(string language, int count, string text) =>
        Assert.Equal(text, Texts.For(language).Count("count_posts", count));

    [Fact]
    public void What_a_reader_asked_for_takes_no_part_in_a_count() =>
        Assert.Equal("2 results for “{Count}”", Texts.For("en").Count("search_count", 2, ("Query", "{Count}")));

    [Fact]
    public void Words_of_an_owner_are_counted_by_the_same_rules()
    {
        var texts = new Texts(
            InterfaceLanguage.Nearest("ru"),
            [new("count_posts", "{Count} шт."), new("skip", "Далее")]
        );
        Assert.Equal("21 шт.", texts.Count("count_posts", 21));
        Assert.Equal("Далее", texts["skip"]);
    }

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

    private static string BareOf(string key) => PluralForm().Replace(key, "");

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

    [GeneratedRegex("_(zero|one|two|few|many|other)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PluralForm();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    // An empty one is right for a picture that only adorns.
    [GeneratedRegex(@"\s(aria-label|title|alt|placeholder)=""(?![@""])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpokenAttribute();
}
