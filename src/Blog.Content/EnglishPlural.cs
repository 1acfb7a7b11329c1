using System.Collections.Frozen;

namespace Blog.Content;

/// <summary>The plural of an English word as Hugo makes it of a section's name (content-contract.md L12), right or wrong.</summary>
internal static class EnglishPlural
{
    private static readonly FrozenSet<string> Unchanging = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "aircraft",
        "bison",
        "chassis",
        "deer",
        "equipment",
        "fish",
        "information",
        "money",
        "moose",
        "news",
        "offspring",
        "opera",
        "people",
        "police",
        "rice",
        "salmon",
        "sheep",
        "shrimp",
        "swine",
        "trout",
        "children",
        "men",
        "feet",
        "teeth",
        "geese",
        "mice",
        "lice",
        "alumni"
    );

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["appendix"] = "appendices",
        ["cactus"] = "cacti",
        ["corpus"] = "corpora",
        ["focus"] = "foci",
        ["foot"] = "feet",
        ["fungus"] = "fungi",
        ["genus"] = "genera",
        ["goose"] = "geese",
        ["halo"] = "halos",
        ["java"] = "javae",
        ["larva"] = "larvae",
        ["leaf"] = "leafs",
        ["medium"] = "media",
        ["nucleus"] = "nuclei",
        ["octopus"] = "octopi",
        ["opus"] = "opera",
        ["ox"] = "oxen",
        ["phenomenon"] = "phenomena",
        ["photo"] = "photos",
        ["piano"] = "pianos",
        ["plus"] = "pluses",
        ["quiz"] = "quizzes",
        ["quota"] = "quotas",
        ["sex"] = "sexes",
        ["stadium"] = "stadia",
        ["stimulus"] = "stimuli",
        ["syllabus"] = "syllabi",
        ["tax"] = "taxes",
        ["thief"] = "thieves",
        ["tooth"] = "teeth",
        ["vertebra"] = "vertebrae",
        ["virus"] = "viri",
        ["vita"] = "vitae",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Endings and what stands in their place; the first that fits counts.</summary>
    private static readonly (string Ending, string Plural)[] Endings =
    [
        ("child", "children"),
        ("human", "humans"),
        ("man", "men"),
        ("mouse", "mice"),
        ("louse", "lice"),
        ("alias", "aliases"),
        ("apparatus", "apparatuses"),
        ("bus", "buses"),
        ("campus", "campuses"),
        ("circus", "circuses"),
        ("prospectus", "prospectuses"),
        ("radius", "radiuses"),
        ("status", "statuses"),
        ("sis", "ses"),
        ("axis", "axes"),
        ("ss", "sses"),
        ("s", "s"),
        ("ex", "ices"),
        ("matrix", "matrices"),
        ("x", "xes"),
        ("z", "zes"),
        ("ch", "ches"),
        ("sh", "shes"),
        ("quy", "quies"),
        ("ay", "ays"),
        ("ey", "eys"),
        ("iy", "iys"),
        ("oy", "oys"),
        ("uy", "uys"),
        ("y", "ies"),
        ("lf", "lves"),
        ("rf", "rves"),
        ("fe", "ves"),
        ("tum", "ta"),
        ("ta", "ta"),
        ("ia", "ia"),
        ("criteria", "criteria"),
        ("rion", "ria"),
        ("io", "ios"),
        ("o", "oes"),
    ];

    /// <param name="word">Its case stays.</param>
    public static string Of(string word)
    {
        if (Unchanging.Contains(word))
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var irregular))
        {
            return word[..1] + irregular[1..];
        }

        foreach (var (ending, plural) in Endings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                var stem = word[..^ending.Length];
                return stem.Length > 0 ? stem + plural : word[..1] + plural[1..];
            }
        }

        return word + "s";
    }
}
