namespace Blog.History;

/// <summary>What was done. A name is kept in the database, so it is never changed.</summary>
public enum ActKind
{
    SetUp,
    SignedIn,
    SignedOut,
    SignInFailed,
    PasswordChanged,
    EmailChanged,
    TwoFactorOn,
    TwoFactorOff,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRemoved,
    SessionsEnded,
    AccountInvited,
    InvitationWithdrawn,
    AccountAdded,
    AccountChanged,
    AccountSuspended,
    AccountRestored,
    AccountRemoved,
    SettingsChanged,
    Restarted,
    DatabaseMigrated,
    BackupWritten,
}
