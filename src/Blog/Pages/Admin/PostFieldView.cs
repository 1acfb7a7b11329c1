using System.Collections.Frozen;
using System.Collections.Immutable;
using Blog.Admin;
using Blog.Content.Explaining;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>One field in the form of a post.</summary>
/// <param name="Typed">What was typed and not saved; null: the field stands as the file has it.</param>
/// <param name="Fault">Why it was not saved; null: it was not refused.</param>
public sealed record PostFieldView(StaffTexts Words, PostField Field, string? Typed, string? Fault)
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["title"] = "post_title",
        ["slug"] = "post_slug",
        ["tags"] = "post_tags",
        ["categories"] = "post_categories",
        ["state"] = "post_state",
        ["date"] = "post_date",
        ["publishDate"] = "post_publish_date",
        ["expiryDate"] = "post_expiry_date",
        [PostFields.Lists] = "post_lists",
        ["summary"] = "post_summary",
        ["description"] = "post_description",
        ["lead"] = "post_lead",
        ["thumbnail"] = "post_picture",
        ["thumbnail-alt"] = "post_picture_alt",
        ["thumbnail-visibility"] = "post_picture_places",
        ["comments"] = "post_comments",
        ["authorbox"] = "post_authorbox",
        ["pager"] = "post_pager",
        ["toc"] = "post_toc",
        ["mathjax"] = "post_mathjax",
        ["sidebar"] = "post_sidebar",
        ["widgets"] = "post_widgets",
        ["menu"] = "post_menu",
        ["weight"] = "post_weight",
        ["author"] = "post_author",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the page would show if it said nothing itself; null: nothing is known of that.</summary>
    public ExplainedValue? Inherited { get; init; }

    /// <summary>What the sections above it give, and it does not say itself.</summary>
    public string? Given { get; init; }

    /// <summary>Words to choose from.</summary>
    public ImmutableArray<string> Suggestions { get; init; } = [];

    /// <summary>Whether the account may not change it.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Whether the page begins with it.</summary>
    public bool HasFocus { get; init; }

    public string Id => "f-" + Field.Name.Replace('.', '-');

    public string Name => PostForm.Field + Field.Name;

    public string Label => Labels.TryGetValue(Field.Name, out var key) ? Words[key] : Field.Name;

    public string Text => Typed ?? Field.Value;

    public bool IsDisabled => IsDenied || Field.Locked is not null;

    /// <summary>Whether a line of text is too little room for it, or would lose its line ends.</summary>
    public bool HasLines =>
        Field.Kind is PostFieldKind.Text || Field.IsOfLines || Text.AsSpan().ContainsAny('\r', '\n');

    public bool IsChoice =>
        Field.Kind
            is PostFieldKind.State
                or PostFieldKind.Flag
                or PostFieldKind.Side
                or PostFieldKind.Lists
                or PostFieldKind.Places;

    /// <summary>What can be chosen, with the words for it; what the file says now among them.</summary>
    public IReadOnlyList<(string Value, string Label)> Options
    {
        get
        {
            var options = new List<(string Value, string Label)>(Known());
            foreach (var text in (string[])[Field.Value, Text])
            {
                if (!options.Exists(option => option.Value == text))
                {
                    options.Add(
                        (text, Words.Format("post_as_written", ("Value", text.TrimStart(PostField.AsWritten))))
                    );
                }
            }

            return options;
        }
    }

    /// <summary>The ids of what describes the field; null: nothing does.</summary>
    public string? DescribedBy =>
        (Fault is not null, HasHelp) switch
        {
            (true, true) => $"{Id}-fault {Id}-help",
            (true, false) => $"{Id}-fault",
            (false, true) => $"{Id}-help",
            _ => null,
        };

    public bool HasHelp =>
        IsDisabled
        || Given is not null
        || Field.Kind is PostFieldKind.List or PostFieldKind.Moment
        || Inherited is not null && !IsChoice;

    /// <summary>The language of what the program says in English.</summary>
    public string? English => Words.Language == "en" ? null : "en";

    private IEnumerable<(string Value, string Label)> Known() =>
        Field.Kind switch
        {
            PostFieldKind.State =>
            [
                .. Field.IsWritten && Field.Value.Length > 0
                    ? ((string, string)[])[]
                    : [("", Words[Given is null ? "post_state_unsaid" : "post_state_given"])],
                ("draft", Words["post_state_draft"]),
                ("published", Words["post_state_published"]),
            ],
            PostFieldKind.Flag => [("", InheritedLabel), ("true", Words["post_on"]), ("false", Words["post_off"])],
            PostFieldKind.Side =>
            [
                ("", InheritedLabel),
                ("left", Words["post_side_left"]),
                ("right", Words["post_side_right"]),
                ("false", Words["post_side_none"]),
            ],
            PostFieldKind.Lists =>
            [
                ("", Inherited is null ? Words["post_lists_unsaid"] : InheritedLabel),
                ("always", Words["post_lists_always"]),
                ("local", Words["post_lists_local"]),
                ("never", Words["post_lists_never"]),
            ],
            _ =>
            [
                ("", Words["post_places_site"]),
                ("list,post", Words["post_places_both"]),
                ("list", Words["post_places_list"]),
                ("post", Words["post_places_post"]),
                ("-", Words["post_places_none"]),
            ],
        };

    private string InheritedLabel =>
        Inherited is { } known
            ? Words.Format(
                "post_inherited",
                ("Value", Said(known.Value)),
                ("Place", known.Place.Length > 0 ? known.Place : known.Setting)
            )
            : Words["post_unsaid"];

    private string Said(string value) =>
        value switch
        {
            "on" => Words["post_on"],
            "off" => Words["post_off"],
            "left" => Words["post_side_left"],
            "right" => Words["post_side_right"],
            "none" => Words["post_side_none"],
            "always" or "local" or "never" when Field.Kind is PostFieldKind.Lists => Words["post_lists_" + value],
            _ => value,
        };
}
