using System.Collections.Immutable;
using Blog.Data;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>Makes an account, within a transaction of whoever asks: what a refused one began is to be rolled back.</summary>
public sealed class AccountMaker(BlogDbContext db, UserManager<Account> users, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public Guid NewId() => Guid.CreateVersion7(Now);

    public async Task<AccountCreation> MakeAsync(Guid id, NewAccount asked, CancellationToken ct)
    {
        if (FaultsOf(asked) is { IsEmpty: false } faults)
        {
            return new AccountCreation.Refused(faults);
        }

        var handle = HandleText.Find(asked.Handle) ?? throw new InvalidOperationException("The handle was looked at.");
        var email = EmailText.Find(asked.Email) ?? throw new InvalidOperationException("The address was looked at.");
        if (await users.FindByEmailAsync(email) is not null)
        {
            return new AccountCreation.Refused([AccountFault.EmailTaken]);
        }

        if (!await OnceOnly.TryAddAsync(db, new TakenHandle { Key = HandleText.KeyOf(handle) }, ct))
        {
            return new AccountCreation.Refused([AccountFault.HandleTaken]);
        }

        var account = new Account
        {
            Id = id,
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            Handle = handle,
            Role = asked.Role.ToString(),
            CreatedAt = Now,
        };
        var made = asked.Password is { } password
            ? await users.CreateAsync(account, password)
            : await users.CreateAsync(account);
        // Everything else was looked at: someone else was quicker with the address.
        return made.Succeeded ? new AccountCreation.Made(id) : new AccountCreation.Refused([AccountFault.EmailTaken]);
    }

    public static ImmutableArray<AccountFault> FaultsOf(NewAccount asked)
    {
        var faults = ImmutableArray.CreateBuilder<AccountFault>();
        if (string.IsNullOrWhiteSpace(asked.Email))
        {
            faults.Add(AccountFault.EmailNeeded);
        }
        else if (EmailText.Find(asked.Email) is null)
        {
            faults.Add(AccountFault.EmailWrong);
        }

        if (string.IsNullOrWhiteSpace(asked.Handle))
        {
            faults.Add(AccountFault.HandleNeeded);
        }
        else if (HandleText.Find(asked.Handle) is null)
        {
            faults.Add(AccountFault.HandleWrong);
        }

        if (asked.Password is { } password && PasswordRules.FaultOf(password) is { } fault)
        {
            faults.Add(fault);
        }

        return faults.ToImmutable();
    }
}
