using System.Globalization;
using Blog.Accounts;
using Blog.History;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Makes, lists and mends accounts, beside a running server or without one.</summary>
internal sealed class UserCommand(Terminal terminal, BlogSettings settings)
{
    public Task<int> AddAsync(string email, string role, string? handle, bool isPiped, CancellationToken ct) =>
        RunAsync(
            async services =>
            {
                var password = isPiped ? await terminal.Input.ReadLineAsync(ct) ?? "" : null;
                var asked = new NewAccount(email, handle ?? email.Split('@')[0], password, Enum.Parse<Role>(role));
                var creation = await services.GetRequiredService<AccountDesk>().CreateAsync(asked, Actor.System, ct);
                if (creation is AccountCreation.Refused refused)
                {
                    foreach (var fault in refused.Faults)
                    {
                        await terminal.Error.WriteLineAsync(SentenceOf(fault, asked));
                    }

                    return ExitCode.CannotRun;
                }

                await terminal.Error.WriteLineAsync($"Made {role} {email}, who is '{asked.Handle}' in posts.");
                return password is null ? await PrintLinkAsync(services, email) : ExitCode.Done;
            },
            ct
        );

    public Task<int> ListAsync(CancellationToken ct) =>
        RunAsync(
            async services =>
            {
                foreach (var account in await services.GetRequiredService<AccountDesk>().ListAsync(ct))
                {
                    var seen = account.LastSeenAt?.ToString("u", CultureInfo.InvariantCulture) ?? "never signed in";
                    List<string> words = [account.Email, account.Role.ToString(), account.Handle, seen];
                    if (account.HasTwoFactor)
                    {
                        words.Add("two-step");
                    }

                    if (account.SuspendedAt is not null)
                    {
                        words.Add("suspended");
                    }

                    await terminal.Output.WriteLineAsync(string.Join('\t', words));
                }

                return ExitCode.Done;
            },
            ct
        );

    public Task<int> ResetAsync(string email, CancellationToken ct) =>
        OfAsync(email, (services, account) => PrintLinkAsync(services, account.Email), ct);

    public Task<int> ResetTwoFactorAsync(string email, CancellationToken ct) =>
        OfAsync(
            email,
            async (services, account) =>
            {
                await services.GetRequiredService<TwoFactorDesk>().ResetAsync(account.Id, ct);
                await terminal.Error.WriteLineAsync($"{account.Email} signs in without a code now.");
                return ExitCode.Done;
            },
            ct
        );

    public Task<int> RemoveAsync(string email, CancellationToken ct) =>
        OfAsync(
            email,
            async (services, account) =>
            {
                var change = await services.GetRequiredService<AccountDesk>().RemoveAsync(account.Id, Actor.System, ct);
                await terminal.Error.WriteLineAsync(
                    change is AccountChange.Done
                        ? $"Removed {account.Email}. The posts of '{account.Handle}' stay."
                        : $"{account.Email} is the last owner and was not removed. Make another one first."
                );
                return change is AccountChange.Done ? ExitCode.Done : ExitCode.CannotRun;
            },
            ct
        );

    private Task<int> OfAsync(string email, Func<IServiceProvider, AccountView, Task<int>> run, CancellationToken ct) =>
        RunAsync(
            async services =>
            {
                if (await services.GetRequiredService<AccountDesk>().FindAsync(email, ct) is { } account)
                {
                    return await run(services, account);
                }

                await terminal.Error.WriteLineAsync(
                    $"There is no account {VisibleText.Of(email)}. See blog user list."
                );
                return ExitCode.CannotRun;
            },
            ct
        );

    private async Task<int> PrintLinkAsync(IServiceProvider services, string email)
    {
        if (await services.GetRequiredService<ResetDesk>().MakeAsync(email) is not { } link)
        {
            await terminal.Error.WriteLineAsync($"{email} is suspended.");
            return ExitCode.CannotRun;
        }

        await terminal.Error.WriteLineAsync("Set the password at this address, within an hour:");
        await terminal.Output.WriteLineAsync(StaffLinks.To(settings, settings.Urls, link.Path));
        return ExitCode.Done;
    }

    private Task<int> RunAsync(Func<IServiceProvider, Task<int>> run, CancellationToken ct) =>
        ProgramRun.RunAsync(terminal, settings, run, ct);

    private static string SentenceOf(AccountFault fault, NewAccount asked) =>
        fault switch
        {
            AccountFault.EmailNeeded or AccountFault.EmailWrong =>
                $"'{VisibleText.Of(asked.Email)}' is no mail address.",
            AccountFault.EmailTaken => $"There is an account {asked.Email} already.",
            AccountFault.HandleNeeded or AccountFault.HandleWrong =>
                $"The handle '{VisibleText.Of(asked.Handle)}' must have 1 to 60 characters that can be seen. Give another one with --handle.",
            AccountFault.HandleTaken =>
                $"Someone has or had the handle '{asked.Handle}'. Give another one with --handle.",
            AccountFault.PasswordTooShort => $"The password must have {PasswordRules.MinLength} characters or more.",
            AccountFault.PasswordTooLong => $"The password must have {PasswordRules.MaxLength} characters at most.",
            AccountFault.PasswordCommon => "Many people have this password. Take another.",
            _ => "The account was not made.",
        };
}
