using System.Globalization;
using Blog.Background;
using Blog.Backup;
using Blog.Content;
using Blog.Data;
using Blog.Mail;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Looks at what stands around the program: disks, its own files, the mail server.</summary>
public sealed class InstallationCheck(
    InstallationFacts facts,
    DiskReader disks,
    DatabaseConnection database,
    ContentStatus content,
    Mailer mailer,
    BackupDesk backups,
    BackgroundFaults background,
    TimeProvider clock
)
{
    /// <summary>One may take this long to be made, or be tried again.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(2);

    private const int MostFiles = 5;
    private const int Megabyte = 1024 * 1024;

    public IEnumerable<Trouble> Find() =>
        (
            (Trouble?[])
                [
                    FindShortDisk(),
                    FindClosedFolder(),
                    FindSilentFolder(),
                    FindMailFailure(),
                    FindBackup(),
                    FindFailingWork(),
                    FindOpenFiles(),
                ]
        ).OfType<Trouble>();

    private Trouble? FindShortDisk()
    {
        var tight = ((string[])[facts.ContentPath, facts.DataPath])
            .Select(folder => (Folder: folder, Space: disks(folder)))
            .Where(disk => disk.Space is { IsShort: true })
            .ToList();
        return tight.Count == 0
            ? null
            : new Trouble(
                TroubleKind.DiskShort,
                ("Folders", string.Join(", ", tight.Select(disk => disk.Folder))),
                ("Free", Whole((tight.Min(disk => disk.Space?.Free) ?? 0) / Megabyte)),
                ("Percent", Whole(tight.Max(disk => disk.Space?.Used) ?? 0))
            );
    }

    private Trouble? FindClosedFolder()
    {
        var closed = ((string[])[facts.ContentPath, facts.DataPath])
            .Where(folder => Directory.Exists(folder) && !FolderAccess.MayWrite(folder))
            .ToList();
        return closed.Count == 0
            ? null
            : new Trouble(
                TroubleKind.FolderClosed,
                ("Folders", string.Join(", ", closed)),
                ("Account", Environment.UserName)
            );
    }

    private Trouble? FindSilentFolder() =>
        content.Silent.Count == 0
            ? null
            : new Trouble(TroubleKind.FolderSilent, ("Folders", string.Join(", ", content.Silent)));

    private Trouble? FindMailFailure() =>
        mailer.LastFailure is { } failure ? new Trouble(KindOf(failure.Fault)) { At = failure.At } : null;

    private Trouble? FindBackup() =>
        backups.LastFailure is { } failure
            ? new Trouble(TroubleKind.BackupFailed, ("Reason", failure.Reason)) { At = failure.At }
        : backups.DueAt() is { } due && due + Grace < clock.GetUtcNow() && backups.List() is [var newest, ..]
            ? new Trouble(TroubleKind.BackupOverdue) { At = newest.At }
        : null;

    private Trouble? FindFailingWork() =>
        background.LastingWork is [_, ..] work
            ? new Trouble(TroubleKind.WorkFailing, ("Work", string.Join(", ", work)))
            : null;

    private Trouble? FindOpenFiles()
    {
        var open = facts.Private.SelectMany(place => PrivateFiles.FindOpen(place.Folder, place.Names)).ToList();
        if (database.FilePath is { } file)
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";
            open.AddRange(PrivateFiles.FindOpen(folder, Path.GetFileName(file) + "*"));
        }

        var names = string.Join(", ", open.Order(StringComparer.Ordinal).Take(MostFiles));
        return open.Count == 0
            ? null
            : new Trouble(TroubleKind.FilesOpen, ("Files", open.Count > MostFiles ? names + ", …" : names));
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static TroubleKind KindOf(MailFault fault) =>
        fault switch
        {
            MailFault.NotOffered => TroubleKind.MailNotOffered,
            MailFault.NotTrusted => TroubleKind.MailNotTrusted,
            MailFault.SignIn => TroubleKind.MailSignIn,
            MailFault.Refused => TroubleKind.MailRefused,
            _ => TroubleKind.MailUnreachable,
        };
}
