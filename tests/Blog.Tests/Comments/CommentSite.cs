using Blog.Data;
using Blog.Tests.Support;

namespace Blog.Tests.Comments;

/// <summary>A site whose comments stand in one of the two databases.</summary>
internal static class CommentSite
{
    public static async Task<TestSite> WithAsync(
        DatabaseProvider provider,
        PostgreSql server,
        string files,
        params string[] settings
    ) =>
        provider is DatabaseProvider.PostgreSql
            ? TestSite.With(
                files,
                [
                    "Database:Provider=PostgreSql",
                    "ConnectionStrings:Blog=" + await server.NewDatabaseAsync(),
                    .. settings,
                ]
            )
            : TestSite.With(files, settings);
}
