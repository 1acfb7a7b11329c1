using System.Collections.Immutable;

namespace Blog.Accounts;

/// <summary>How making an account ended.</summary>
public abstract record AccountCreation
{
    private AccountCreation() { }

    public sealed record Made(Guid Id) : AccountCreation;

    /// <summary>Nothing was made.</summary>
    public sealed record Refused(ImmutableArray<AccountFault> Faults) : AccountCreation;
}
