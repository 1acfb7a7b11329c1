using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Blog.Content;
using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests;

/// <summary>The arrows between the rooms, the names, and what may stand nowhere in <c>src</c>.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Lazy<Architecture> Loaded = new(() =>
        new ArchLoader().LoadAssemblies(typeof(Site).Assembly, typeof(BlogApplication).Assembly).Build()
    );

    private static readonly string[] Owners = ["Publishing", "Admin", "Cli"];

    private static readonly string[] EmptyEndings =
    [
        "Helper",
        "Util",
        "Utils",
        "Manager",
        "Processor",
        "Service",
        "Base",
        "Impl",
        "Data",
        "Info",
    ];

    /// <summary>A room is the name behind <c>Blog.</c> in a namespace. A new room needs a row.</summary>
    public static TheoryData<string, string[]> Rooms =>
        new()
        {
            { "Content", [] },
            { "Background", [] },
            { "Data", [] },
            { "Mail", ["Background"] },
            { "Backup", ["Background", "Content", "Data"] },
            { "History", ["Background", "Content", "Data"] },
            { "Comments", ["Background", "Content", "Data", "Mail", "Publishing"] },
            { "Accounts", ["Data", "Mail", "History"] },
            {
                "Admin",
                [
                    "Background",
                    "Content",
                    "Data",
                    "Mail",
                    "Backup",
                    "Publishing",
                    "Accounts",
                    "Comments",
                    "History",
                    "Media",
                    "Search",
                    "Redirects",
                    "Theming",
                ]
            },
            { "Publishing", ["Background", "Content"] },
            { "Images", ["Background", "Content", "Publishing"] },
            { "Theming", ["Content", "Images"] },
            { "Search", ["Content", "Publishing"] },
            { "Feeds", ["Content", "Publishing", "Comments"] },
            { "Widgets", ["Content", "Theming", "Comments", "Search"] },
            {
                "Pages",
                [
                    "Content",
                    "Publishing",
                    "Feeds",
                    "Images",
                    "Search",
                    "Comments",
                    "Theming",
                    "Widgets",
                    "Accounts",
                    "Comments",
                    "History",
                    "Backup",
                    "Admin",
                ]
            },
            {
                "Hosting",
                [
                    "Background",
                    "Content",
                    "Publishing",
                    "Feeds",
                    "Images",
                    "Search",
                    "Comments",
                    "Theming",
                    "Widgets",
                    "Pages",
                    "Data",
                    "History",
                    "Mail",
                    "Backup",
                    "Accounts",
                    "Comments",
                    "Admin",
                ]
            },
            {
                "Cli",
                [
                    "Background",
                    "Content",
                    "Publishing",
                    "Feeds",
                    "Images",
                    "Search",
                    "Comments",
                    "Theming",
                    "Widgets",
                    "Pages",
                    "Hosting",
                    "Data",
                    "History",
                    "Mail",
                    "Backup",
                    "Accounts",
                    "Comments",
                    "Admin",
                ]
            },
        };

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_knows_only_its_row(string room, string[] allowed)
    {
        var types = Loaded.Value.Types.Where(type => RoomOf(type) == room).ToList();
        Assert.NotEmpty(types);
        Expect.Nothing(
            types
                .SelectMany(type => type.Dependencies)
                // Two generic parameters with one name, as generated code has them, are taken for the same.
                .Where(use => use.Target is not GenericParameter)
                .Where(use => RoomOf(use.Target) is { } other && other != room && !allowed.Contains(other))
                .Select(use => $"{use.Origin.FullName} -> {use.Target.FullName}")
        );
    }

    [Fact]
    public void Every_type_stands_in_a_room_that_has_a_row()
    {
        var rows = Rooms.Select(row => row.Data.Item1).ToHashSet();
        Expect.Nothing(
            ProductTypes()
                .Where(type => type.Name != "Program")
                .Where(type => type.Namespace is not { } name || RoomOf(name) is not { } room || !rows.Contains(room))
                .Select(type => type.FullName ?? type.Name)
        );
    }

    [Fact]
    public void Compiled_views_are_seen_in_their_rooms()
    {
        var views = Loaded.Value.Types.Where(type => type.FullName.Contains("Default", StringComparison.Ordinal));
        Assert.Contains(views, view => RoomOf(view) == "Widgets" && view.Dependencies.Count > 0);
        Assert.Contains(
            Loaded.Value.Types,
            type => RoomOf(type) == "Pages" && type.Name.Contains("__Layout", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_hidden_is_seen_by_the_owners_rooms_only() =>
        Expect.Nothing(
            Loaded
                .Value.Types.Where(type => RoomOf(type) is { } room && room != "Content" && !Owners.Contains(room))
                .SelectMany(type => type.Dependencies)
                .Where(use => use.Target.FullName is "Blog.Content.Workspace" or "Blog.Content.WorkspaceFile")
                .Select(use => $"{use.Origin.FullName} -> {use.Target.FullName}")
        );

    [Fact]
    public void The_content_knows_no_web_and_no_database()
    {
        string[] foreign = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Npgsql"];
        Expect.Nothing(
            typeof(Site)
                .Assembly.GetReferencedAssemblies()
                .Select(assembly => assembly.Name ?? "")
                .Where(name => foreign.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void A_name_says_what_the_thing_is() =>
        Expect.Nothing(
            ProductTypes()
                .Select(type => type.Name.Split('`')[0])
                .Where(name => !name.EndsWith("TagHelper", StringComparison.Ordinal))
                .Where(name => EmptyEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)))
        );

    [Fact]
    public void Only_one_place_trusts_html()
    {
        Expect.Nothing(In("src/Blog", ".cshtml", UntrustedMarkup()));
        Expect.Nothing(
            Repository
                .Files("src/Blog", ".cs")
                .Where(file => !file.Path.StartsWith("src/Blog/Theming/", StringComparison.Ordinal))
                .SelectMany(file => SourceText.Lines(file.Path, SourceText.CodeOf(file.Text), TrustedHtml()))
        );
    }

    [Fact]
    public void Views_hold_no_style_no_handler_and_no_script_of_their_own() =>
        Expect.Nothing(In("src/Blog", ".cshtml", InlineCode()));

    [Fact]
    public void No_warning_and_no_null_is_waved_through() =>
        Expect.Nothing(
            Repository
                .Files("src", ".cs")
                .Concat(Repository.Files("src", ".cshtml"))
                // Written by dotnet ef.
                .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal))
                .SelectMany(file => SourceText.Lines(file.Path, SourceText.CodeOf(file.Text), Silenced()))
        );

    [Fact]
    public void The_clock_is_always_asked_of_the_time_provider() =>
        Expect.Nothing(
            Repository
                .Files("src", ".cs")
                .Concat(Repository.Files("src", ".cshtml"))
                .SelectMany(file => SourceText.Lines(file.Path, SourceText.CodeOf(file.Text), SystemClock()))
        );

    [Fact]
    public void A_readers_page_reads_nothing_of_the_request() =>
        Expect.Nothing(
            Repository
                .Files("src/Blog/Pages/Readers", ".cs")
                .Concat(Repository.Files("src/Blog/Pages/Readers", ".cshtml"))
                .Concat(Repository.Files("src/Blog/Pages/Shared", ".cshtml"))
                .Concat(Repository.Files("src/Blog/Widgets", ".cshtml"))
                .Concat(Repository.Files("src/Blog/Widgets", ".cs"))
                // The one exception: links alone, for who is signed in.
                .Where(file => !file.Path.EndsWith("/_StaffBar.cshtml", StringComparison.Ordinal))
                .SelectMany(file => SourceText.Lines(file.Path, SourceText.CodeOf(file.Text), OfTheRequest()))
        );

    [Fact]
    public void Every_readers_page_has_a_named_layout()
    {
        var start = Repository.Read("src/Blog/Pages/Readers/_ViewStart.cshtml");
        var layout = NamedLayout().Match(start).Groups["name"].Value;
        Assert.True(File.Exists(Path.Join(Repository.Root, "src/Blog/Pages/Shared", layout + ".cshtml")), start);
        Expect.Nothing(
            Repository
                .Files("src/Blog/Pages/Readers", ".cshtml")
                .Where(file => !file.Path.EndsWith("/_ViewStart.cshtml", StringComparison.Ordinal))
                .SelectMany(file => SourceText.Lines(file.Path, file.Text, OtherLayout()))
        );
    }

    private static string? RoomOf(IType type) => RoomOf(type.Namespace?.FullName ?? "");

    private static string? RoomOf(string name)
    {
        var parts = name.Split('.');
        return parts.Length > 1 && parts[0] == "Blog" ? parts[1] : null;
    }

    private static IEnumerable<System.Type> ProductTypes() =>
        new[] { typeof(Site).Assembly, typeof(BlogApplication).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
                && !type.ToString().Contains('<', StringComparison.Ordinal)
                && !(type.Namespace ?? "").StartsWith("System", StringComparison.Ordinal)
                && !(type.Namespace ?? "").StartsWith("Microsoft", StringComparison.Ordinal)
            );

    private static IEnumerable<string> In(string folder, string extension, Regex pattern) =>
        Repository.Files(folder, extension).SelectMany(file => SourceText.Lines(file.Path, file.Text, pattern));

    [GeneratedRegex(@"Html\.Raw|HtmlString|IHtmlContent|WriteLiteral", RegexOptions.None, 1000)]
    private static partial Regex UntrustedMarkup();

    [GeneratedRegex(@"\bHtmlString\b|\bSetHtmlContent\b|\bAppendHtml\b|Html\.Raw", RegexOptions.None, 1000)]
    private static partial Regex TrustedHtml();

    [GeneratedRegex(
        @"\s(style|on[a-z]+)\s*=|<style|<script(?![^>]*\ssrc=)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex InlineCode();

    [GeneratedRegex(
        @"#pragma|#nullable|SuppressMessage|[\w)\]>""]!(?=[.\[(),;\]}?:\s]|$)(?!=)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Silenced();

    [GeneratedRegex(
        @"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bDateTime\.Today\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"HttpContext|\bRequest\.|\bUser\.|\bTempData\b|\bViewData\b|\bSession\b", RegexOptions.None, 1000)]
    private static partial Regex OfTheRequest();

    [GeneratedRegex(@"Layout\s*=\s*""(?<name>\w+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedLayout();

    [GeneratedRegex(@"\bLayout\s*=", RegexOptions.None, 1000)]
    private static partial Regex OtherLayout();
}
