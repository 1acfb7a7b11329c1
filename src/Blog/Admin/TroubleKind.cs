namespace Blog.Admin;

/// <summary>What can be wrong with the installation itself.</summary>
public enum TroubleKind
{
    DiskShort,
    MailUnreachable,
    MailNotOffered,
    MailNotTrusted,
    MailSignIn,
    MailRefused,

    /// <summary>Others on the machine may read keys, settings or the database.</summary>
    FilesOpen,

    /// <summary>The newest act lies in the future: most likely the clock was set back.</summary>
    ActAhead,

    /// <summary>The same of a content file.</summary>
    FileAhead,

    /// <summary>Something says who asks, and is not believed.</summary>
    ProxyUnknown,

    /// <summary>Site:BaseUrl is not set.</summary>
    AddressUnset,

    /// <summary>A request came by another scheme than that of Site:BaseUrl.</summary>
    SchemeUnlike,

    /// <summary>A request named another host than Site:BaseUrl.</summary>
    HostUnlike,

    /// <summary>Cookies go without encryption, since Site:BaseUrl begins with <c>http:</c>.</summary>
    CookiesOpen,

    /// <summary>A folder that is to be written to cannot be.</summary>
    FolderClosed,

    /// <summary>The system does not say when files change.</summary>
    FolderSilent,

    /// <summary>The program's clock and that of the server before it go apart.</summary>
    ClockApart,

    /// <summary>The last try to make a backup failed.</summary>
    BackupFailed,

    /// <summary>Backups are to be made by themselves, and the newest is too old.</summary>
    BackupOverdue,

    /// <summary>Work behind the requests failed several times in a row.</summary>
    WorkFailing,

    /// <summary>Text in the highlight colour could not be read, so another shade stands in for it.</summary>
    ColourWeak,
}
