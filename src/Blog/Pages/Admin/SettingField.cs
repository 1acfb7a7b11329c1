using Blog.Admin;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>One setting in a form.</summary>
/// <param name="Text">What stands in it: the value, or what was typed and not saved.</param>
/// <param name="Theirs">What is saved now, where the person typed something else; null: nothing to tell.</param>
/// <param name="Faults">Why it was not saved, in English.</param>
/// <param name="HasWords">Whether the texts have a label and help for it.</param>
public sealed record SettingField(
    StaffTexts Words,
    KnownSetting Setting,
    string Text,
    string? Theirs,
    IReadOnlyList<string> Faults,
    bool HasWords
)
{
    public string Id => "set-" + SettingsSections.NameOf(Setting.Key);

    public string Label => HasWords ? Words["set_" + SettingsSections.NameOf(Setting.Key)] : Setting.Key;

    public string? Help => HasWords ? Words["help_" + SettingsSections.NameOf(Setting.Key)] : null;

    /// <summary>What would hold if nothing were saved, as a sentence. Of a value that ends one itself, the full stop is enough.</summary>
    public string DefaultSentence
    {
        get
        {
            var value = Setting.Default.Length > 0 ? Setting.Default.ReplaceLineEndings(", ") : Words["set_empty"];
            var sentence = Words.Format("set_default", ("Value", value));
            return value is [.., '.' or '。'] ? sentence[..^1] : sentence;
        }
    }

    /// <summary>The ids of what describes the field.</summary>
    public string DescribedBy => Faults.Count > 0 ? $"{Id}-fault {Id}-help" : $"{Id}-help";

    /// <summary>The language of what the program says in English.</summary>
    public string? English => Words.Language == "en" ? null : "en";
}
