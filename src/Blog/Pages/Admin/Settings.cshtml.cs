using System.Collections.Immutable;
using System.Diagnostics;
using Blog.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>The settings: a form for each part, and every key there is.</summary>
public sealed class SettingsModel(AdminFrame frame, SettingsDesk desk) : AdminPageModel(frame)
{
    private const int SecondsToStart = 3;

    private SettingsBook _book = SettingsBook.Empty;

    [BindProperty(SupportsGet = true)]
    public SettingsSection Section { get; set; }

    /// <summary>The one setting that is to be changed, in the part for everything.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>What is looked for among the keys and values.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty]
    public SettingsForm Form { get; set; } = new();

    public ImmutableArray<SettingField> Fields { get; private set; } = [];

    public ImmutableArray<KnownSetting> Found { get; private set; } = [];

    /// <summary>Faults of several settings together.</summary>
    public ImmutableArray<string> Faults { get; private set; } = [];

    public bool IsConflict { get; private set; }

    /// <summary>Whether the program is about to be built anew.</summary>
    public bool IsRestarting { get; private set; }

    public string Base => _book.Base;

    public string? FileFault => _book.Fault;

    public bool IsWaiting => _book.IsWaiting;

    public string? RestartFailure => desk.Failure;

    public override AdminScreen Screen => AdminScreen.Settings;

    public override string Title => Words["screen_Settings"];

    public IActionResult OnGet()
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        _book = desk.Read();
        return Show([]) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var saving = await desk.SaveAsync(Form.Base, Form.Wanted(), Key ?? Section.ToString(), ct);
        switch (saving)
        {
            case SettingsSaving.Saved saved:
                Done = Words[saved.NeedsRestart ? "settings_saved_waiting" : "settings_saved"];
                return RedirectToPage(new { Section, Key });
            case SettingsSaving.Unchanged:
                Done = Words["settings_same"];
                return RedirectToPage(new { Section, Key });
            case SettingsSaving.Conflict:
                return Again(StatusCodes.Status409Conflict, []);
            case SettingsSaving.Refused refused:
                return Again(StatusCodes.Status400BadRequest, refused.Faults);
            default:
                throw new UnreachableException();
        }
    }

    public async Task<IActionResult> OnPostRestartAsync(CancellationToken ct)
    {
        await desk.NoteRestartAsync(ct);
        IsRestarting = true;
        Response.Headers["Refresh"] = $"{SecondsToStart}; url={Url.Page("Settings", new { Section })}";
        desk.RestartAfter(Response);
        return Page();
    }

    /// <summary>The page once more, with all that was typed.</summary>
    private IActionResult Again(int status, ImmutableArray<SettingFault> faults)
    {
        Response.StatusCode = status;
        IsConflict = status == StatusCodes.Status409Conflict;
        _book = desk.Read();
        return Show(faults) ? Page() : NotFound();
    }

    /// <returns>False: there is no such setting.</returns>
    private bool Show(ImmutableArray<SettingFault> faults)
    {
        if (Section is SettingsSection.Advanced && Key is null)
        {
            Found =
            [
                .. _book
                    .Settings.Where(setting => IsFound(setting))
                    .OrderBy(setting => setting.Key, StringComparer.Ordinal),
            ];
            return true;
        }

        var isOne = Section is SettingsSection.Advanced;
        var keys = isOne ? [Key ?? ""] : SettingsSections.KeysOf(Section);
        Fields =
        [
            .. keys.Select(_book.Find).OfType<KnownSetting>().Select(setting => FieldOf(setting, faults, !isOne)),
        ];
        Faults =
        [
            .. faults
                .Where(fault => !Fields.Any(field => field.Setting.Key == fault.Key))
                .Select(fault => fault.Sentence),
        ];
        return Fields.Length > 0;
    }

    private SettingField FieldOf(KnownSetting setting, ImmutableArray<SettingFault> faults, bool hasWords)
    {
        var isTyped = Form.Wanted().TryGetValue(setting.Key, out var typed) && typed is not null && setting.MayChange;
        var text = isTyped ? typed ?? "" : setting.Value;
        return new SettingField(
            Words,
            setting,
            text,
            IsConflict && isTyped && text != setting.Value ? setting.Value : null,
            [.. faults.Where(fault => fault.Key == setting.Key).Select(fault => fault.Sentence)],
            hasWords
        );
    }

    private bool IsFound(KnownSetting setting) =>
        string.IsNullOrWhiteSpace(Find)
        || setting.Key.Contains(Find.Trim(), StringComparison.OrdinalIgnoreCase)
        || setting.Value.Contains(Find.Trim(), StringComparison.OrdinalIgnoreCase);
}
