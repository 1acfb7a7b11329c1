namespace Blog.Accounts;

/// <summary>How giving another's account another mail address ended.</summary>
public abstract record AddressChange
{
    private AddressChange() { }

    /// <param name="Before">The address until now.</param>
    public sealed record Changed(string Before) : AddressChange;

    /// <summary>It is that address already; nothing was changed.</summary>
    public sealed record Same : AddressChange;

    /// <summary>The address cannot be had; nothing was changed.</summary>
    public sealed record Refused(AccountFault Fault) : AddressChange;

    /// <summary>Nothing is changed of this account, whatever the address.</summary>
    public sealed record NotMade(AccountChange Why) : AddressChange;
}
