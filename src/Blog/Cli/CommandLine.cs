using System.CommandLine;
using System.CommandLine.Help;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>The commands and how they are typed. Parses and hands over; each command is a class of its own.</summary>
/// <param name="startingPoint">Given the settings that stand on the command line.</param>
public sealed class CommandLine(
    Terminal terminal,
    Func<IReadOnlyList<KeyValuePair<string, string>>, StartingPoint> startingPoint
)
{
    private const StringSplitOptions OneBlank = StringSplitOptions.RemoveEmptyEntries;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct = default)
    {
        var taken = SettingsArguments.Take(arguments);
        var root = Commands(taken);
        var parsed = root.Parse(taken.Rest, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Fault(parsed, taken) is { } fault)
        {
            await terminal.Error.WriteLineAsync(fault);
            return ExitCode.CannotRun;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // Or the process is ended 2 s after SIGTERM, in the middle of what it finishes.
                ProcessTerminationTimeout = null,
            },
            ct
        );
    }

    private Command Commands(SettingsArguments taken)
    {
        var serve = new Command("serve", "Serve the site (the default).");
        serve.SetAction(
            (_, ct) =>
                RunAsync(
                    taken,
                    settings => new ServeCommand(terminal, startingPoint(taken.Settings)).RunAsync(settings, ct)
                )
        );

        var format = new Option<ProblemFormat>("--format")
        {
            Description = "How problems are printed: text, json or github.",
            HelpName = "text|json|github",
        };
        var isOfServer = new Option<bool>("--server")
        {
            Description =
                "Look at the server instead: its folders, its clock, and how requests reach it from Site:BaseUrl.",
        };
        var check = new Command("check", "Read the content folder and print each problem in it.")
        {
            format,
            isOfServer,
        };
        format.AcceptOnlyFromAmong("text", "json", "github");
        check.SetAction(
            (parsed, ct) =>
                RunAsync(
                    taken,
                    settings =>
                        parsed.GetValue(isOfServer)
                            ? new ServerCheckCommand(terminal, settings).RunAsync(ct)
                            : new CheckCommand(terminal).RunAsync(settings, parsed.GetValue(format), ct)
                )
        );

        var root = new Command(
            "blog",
            "A blog over a folder of Markdown files. Every setting can stand on the command line, such as "
                + "--Content:Path=DIR or --urls http://localhost:8080."
        )
        {
            serve,
            check,
            ExplainOf(taken),
            SettingsOf(taken),
            ImportOf(taken),
            NewOf(taken),
            UserOf(taken),
            CommentsOf(taken),
            HealthOf(taken),
            BackupOf(taken),
            RestoreOf(taken),
            new HelpOption { Recursive = true },
            new VersionOption(),
        };
        root.SetAction(
            (_, ct) =>
                RunAsync(
                    taken,
                    settings => new ServeCommand(terminal, startingPoint(taken.Settings)).RunAsync(settings, ct)
                )
        );
        return root;
    }

    private Command ExplainOf(SettingsArguments taken)
    {
        var asked = new Argument<string>("ADDRESS-OR-FILE") { Description = "Such as /post/tea/ or post/tea.md." };
        var format = new Option<string>("--format")
        {
            Description = "How it is printed: text or json.",
            HelpName = "text|json",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var explain = new Command("explain", "Tell what stands at an address and why it looks so.") { asked, format };
        explain.SetAction(
            (parsed, ct) =>
                RunAsync(
                    taken,
                    settings =>
                        new ExplainCommand(terminal, startingPoint(taken.Settings)).RunAsync(
                            settings,
                            parsed.GetRequiredValue(asked),
                            parsed.GetValue(format) == "json",
                            ct
                        )
                )
        );
        return explain;
    }

    private Command SettingsOf(SettingsArguments taken)
    {
        var format = new Option<string>("--format")
        {
            Description = "How they are printed: text or json.",
            HelpName = "text|json",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var all = new Command("settings", "Print every setting, its value and where that comes from.") { format };
        all.SetAction(
            (parsed, _) =>
                RunAsync(
                    taken,
                    settings => new SettingsCommand(terminal, settings).RunAsync(parsed.GetValue(format) == "json")
                )
        );
        return all;
    }

    private Command ImportOf(SettingsArguments taken)
    {
        var site = new Argument<string>("SITE") { Description = "The folder of the Hugo site." };
        var isDry = new Option<bool>("--dry-run") { Description = "Only print what would be written." };
        var hugo = new Command("hugo", "Bring a Hugo site's settings in; its content stays where it is.")
        {
            site,
            isDry,
        };
        hugo.SetAction(
            (parsed, ct) =>
                RunAsync(
                    taken,
                    settings =>
                        new ImportHugoCommand(terminal, startingPoint(taken.Settings)).RunAsync(
                            settings,
                            parsed.GetRequiredValue(site),
                            parsed.GetValue(isDry),
                            ct
                        )
                )
        );
        return new Command("import", "Bring in what another program wrote.") { hugo };
    }

    private Command NewOf(SettingsArguments taken)
    {
        var title = new Argument<string>("TITLE") { Description = "The post's title, by which its file is named." };
        var section = new Option<string>("--section")
        {
            Description = "The folder that it goes to; by default the first of Site:MainSections, else post.",
            HelpName = "SECTION",
        };
        var isBundle = new Option<bool>("--bundle") { Description = "Give it a folder of its own, for pictures." };
        var post = new Command("post", "Write a draft with the section's archetype, and print its path.")
        {
            title,
            section,
            isBundle,
        };
        post.SetAction(
            (parsed, ct) =>
                RunAsync(
                    taken,
                    settings =>
                        new NewPostCommand(terminal, settings).RunAsync(
                            parsed.GetRequiredValue(title),
                            parsed.GetValue(section),
                            parsed.GetValue(isBundle),
                            ct
                        )
                )
        );
        return new Command("new", "Begin a new post.") { post };
    }

    private Command BackupOf(SettingsArguments taken) =>
        FileCommandOf(
            taken,
            "backup",
            "Copy content, data and keys into one file, also while the server runs.",
            "Where it goes, such as /backups/blog.zip.",
            (command, file, ct) => command.BackUpAsync(file, ct)
        );

    private Command RestoreOf(SettingsArguments taken) =>
        FileCommandOf(
            taken,
            "restore",
            "Bring a backup back, with the server stopped; what was there is kept.",
            "What blog backup made.",
            (command, file, ct) => command.RestoreAsync(file, ct)
        );

    private Command FileCommandOf(
        SettingsArguments taken,
        string name,
        string description,
        string ofFile,
        Func<BackupCommand, string, CancellationToken, Task<int>> run
    )
    {
        var file = new Argument<string>("FILE") { Description = ofFile };
        var made = new Command(name, description) { file };
        made.SetAction(
            (parsed, ct) =>
                RunAsync(
                    taken,
                    settings => run(new BackupCommand(terminal, settings), parsed.GetRequiredValue(file), ct)
                )
        );
        return made;
    }

    private Command HealthOf(SettingsArguments taken)
    {
        var url = new Option<string>("--url")
        {
            Description = "Where the server listens; by default where the settings say.",
            HelpName = "URL",
        };
        var health = new Command("health", "Ask a running server whether it is ready; 0 when it is.") { url };
        health.SetAction(
            (parsed, ct) =>
                RunAsync(taken, settings => new HealthCommand(terminal, settings).RunAsync(parsed.GetValue(url), ct))
        );
        return health;
    }

    private Command CommentsOf(SettingsArguments taken)
    {
        var mail = new Argument<string>("MAIL")
        {
            Description = "The mail address that they gave with their comments.",
        };
        var export = new Command("export", "Print a person's comments as JSON, with all that is kept of them.")
        {
            mail,
        };
        export.SetAction(
            (parsed, ct) =>
                RunAsync(
                    taken,
                    settings => new CommentsCommand(terminal, settings).ExportAsync(parsed.GetRequiredValue(mail), ct)
                )
        );
        var erase = new Command("erase", "Erase a person's comments. This cannot be undone.") { mail };
        erase.SetAction(
            (parsed, ct) =>
                RunAsync(
                    taken,
                    settings => new CommentsCommand(terminal, settings).EraseAsync(parsed.GetRequiredValue(mail), ct)
                )
        );
        return new Command("comments", "Give out or erase what one person wrote under pages.") { export, erase };
    }

    private Command UserOf(SettingsArguments taken)
    {
        var email = new Argument<string>("EMAIL") { Description = "The mail address that the person signs in with." };
        var role = new Option<string>("--role")
        {
            Description = "What the person may do: Owner, Editor or Author.",
            HelpName = "Owner|Editor|Author",
            Required = true,
        };
        role.AcceptOnlyFromAmong("Owner", "Editor", "Author");
        var handle = new Option<string>("--handle")
        {
            Description = "What posts name as their author; by default what stands before the @.",
            HelpName = "NAME",
        };
        var isPiped = new Option<bool>("--password-stdin")
        {
            Description = "Take the password from the first line of stdin; without it a link to set one is printed.",
        };
        var add = new Command("add", "Make an account.") { email, role, handle, isPiped };
        add.SetAction(
            (parsed, ct) =>
                RunAsync(
                    taken,
                    settings =>
                        new UserCommand(terminal, settings).AddAsync(
                            parsed.GetRequiredValue(email),
                            parsed.GetRequiredValue(role),
                            parsed.GetValue(handle),
                            parsed.GetValue(isPiped),
                            ct
                        )
                )
        );
        var list = new Command("list", "Print all accounts.");
        list.SetAction((_, ct) => RunAsync(taken, settings => new UserCommand(terminal, settings).ListAsync(ct)));
        return new Command("user", "Make, list and mend accounts, also when nobody can sign in.")
        {
            add,
            list,
            Of("reset-password", "Print a link to set a new password.", (user, who, ct) => user.ResetAsync(who, ct)),
            Of(
                "reset-two-factor",
                "Ask for no code of an app any more.",
                (user, who, ct) => user.ResetTwoFactorAsync(who, ct)
            ),
            Of("remove", "Remove the account; its posts stay.", (user, who, ct) => user.RemoveAsync(who, ct)),
        };

        Command Of(string name, string sentence, Func<UserCommand, string, CancellationToken, Task<int>> run)
        {
            var command = new Command(name, sentence) { email };
            command.SetAction(
                (parsed, ct) =>
                    RunAsync(
                        taken,
                        settings => run(new UserCommand(terminal, settings), parsed.GetRequiredValue(email), ct)
                    )
            );
            return command;
        }
    }

    private async Task<int> RunAsync(SettingsArguments taken, Func<BlogSettings, Task<int>> run)
    {
        try
        {
            var settings = SettingsLayers.Read(startingPoint(taken.Settings));
            foreach (var warning in settings.Warnings)
            {
                await terminal.Error.WriteLineAsync($"warning: {warning}");
            }

            return await run(settings);
        }
        catch (SettingsException exception)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return ExitCode.CannotRun;
        }
    }

    private static string? Fault(ParseResult parsed, SettingsArguments taken)
    {
        if (taken.Fault is not null || parsed.Errors.Count == 0)
        {
            return taken.Fault;
        }

        if (parsed.UnmatchedTokens is [var typed, ..])
        {
            var command = parsed.CommandResult.Command;
            var names = typed.StartsWith('-')
                ? command.Options.SelectMany(option => option.Aliases.Prepend(option.Name))
                : command.Subcommands.Select(verb => verb.Name);
            var meant = NearestName.Find(typed, names) is { } name ? $" Did you mean '{name}'?" : "";
            return $"'{VisibleText.Of(typed)}' is not a command or option of blog.{meant} See blog --help.";
        }

        // Some messages are lists of several lines; an error is one.
        var messages = parsed.Errors.SelectMany(error => error.Message.Split((char[]?)null, OneBlank));
        return VisibleText.Of(string.Join(' ', messages));
    }
}
