using System.Text.RegularExpressions;
using Blog.Comments;
using Blog.Content;
using Blog.Data;
using Blog.History;
using Blog.Hosting;
using Blog.Mail;
using Blog.Tests.Support;

namespace Blog.Tests.Hosting;

public sealed partial class ConfigurationPageTests
{
    [Fact]
    public void Every_setting_stands_in_the_documentation_and_no_other()
    {
        var written = Key()
            .Matches(Repository.Read("docs/configuration.md"))
            .Select(match => match.Groups["key"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var read = KeysOf(typeof(SiteSettings), "Site")
            .Concat(KeysOf(typeof(ContentSettings), "Content"))
            .Concat(KeysOf(typeof(CommentSettings), "Comments"))
            .Concat(KeysOf(typeof(DataSettings), "Data"))
            .Concat(KeysOf(typeof(DatabaseSettings), "Database"))
            .Concat(KeysOf(typeof(ConnectionStringsSettings), "ConnectionStrings"))
            .Concat(KeysOf(typeof(HistorySettings), "History"))
            .Concat(KeysOf(typeof(ReverseProxySettings), "ReverseProxy"))
            .Concat(KeysOf(typeof(MailSettings), "Email"))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(
            written.SetEquals(read),
            $"Missing: {string.Join(' ', read.Except(written))}. Too much: {string.Join(' ', written.Except(read))}."
        );
    }

    [Fact]
    public void Every_setting_of_a_language_stands_in_the_documentation()
    {
        var text = Repository.Read("docs/configuration.md");
        var start = text.IndexOf("## Languages", StringComparison.Ordinal);
        var part = text[start..text.IndexOf("## For other programs", start, StringComparison.Ordinal)];
        Expect.Nothing(
            typeof(LanguageSettings)
                .GetProperties()
                .Select(property => $"`{property.Name}`")
                .Where(name => !part.Contains(name, StringComparison.Ordinal))
        );
    }

    /// <summary>The keys in the first column of a table.</summary>
    [GeneratedRegex(
        @"(?<=^\|[^|]*)`(?<key>(Site|Content|Comments|Data|Database|ConnectionStrings|History|ReverseProxy|Email):[A-Za-z:]+)`",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Key();

    private static IEnumerable<string> KeysOf(Type type, string path) =>
        type.GetProperties()
            .Where(property => property.CanWrite)
            .SelectMany(property =>
                property.PropertyType is { IsClass: true, Namespace: "Blog.Content" or "Blog.Hosting" } record
                    ? KeysOf(record, $"{path}:{property.Name}")
                    : [$"{path}:{property.Name}"]
            );
}
