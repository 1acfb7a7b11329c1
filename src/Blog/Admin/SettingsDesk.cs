using Blog.Accounts;
using Blog.History;

namespace Blog.Admin;

/// <summary>Settings as owners see and change them; each change is written down.</summary>
public sealed class SettingsDesk(ISettingsStore store, HistoryDesk history, CurrentAccount account, Restart restart)
{
    private const int LongestTold = 200;

    /// <summary>Why the last restart failed; null: it did not.</summary>
    public string? Failure => restart.Failure;

    public SettingsBook Read() => store.Read();

    /// <param name="subject">The part of the settings, as the activity names it.</param>
    public async Task<SettingsSaving> SaveAsync(
        string baseVersion,
        IReadOnlyDictionary<string, string?> wanted,
        string subject,
        CancellationToken ct
    )
    {
        var saving = store.Save(baseVersion, wanted);
        if (saving is SettingsSaving.Saved saved)
        {
            await history.AddAsync(
                ActKind.SettingsChanged,
                subject,
                saved.Changes.ToDictionary(
                    change => change.Key,
                    change => $"{Told(change.Before)} → {Told(change.After)}",
                    StringComparer.Ordinal
                ),
                account.Actor,
                ct
            );
        }

        return saving;
    }

    /// <summary>Writes it down; the program is built anew once an answer is given to <see cref="RestartAfter"/>.</summary>
    public Task NoteRestartAsync(CancellationToken ct) =>
        history.AddAsync(ActKind.Restarted, "", details: null, account.Actor, ct);

    public void RestartAfter(HttpResponse response) => restart.AskAfter(response);

    private static string Told(string value)
    {
        var line = value.ReplaceLineEndings(", ");
        return line.Length > LongestTold ? line[..LongestTold] + "…" : line;
    }
}
