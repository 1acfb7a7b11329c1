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

    /// <summary>Text in the highlight colour could not be read, so another shade stands in for it.</summary>
    ColourWeak,
}
