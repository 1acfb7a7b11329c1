using Blog.Data;
using Blog.Data.PostgreSql;
using Blog.Data.Sqlite;

namespace Blog.Hosting;

/// <summary>The database: one context, whichever stands behind it.</summary>
internal static class AddDataExtensions
{
    public static void AddDatabase(this IServiceCollection services, BlogSettings settings)
    {
        var connection = settings.DatabaseConnection;
        services.AddSingleton(connection);
        services.AddSingleton(new DatabaseFolder(settings.Data.Path));
        services.AddSingleton<LiveDatabase>();
        if (connection.Provider is DatabaseProvider.PostgreSql)
        {
            services.AddDbContext<BlogDbContext, PostgreSqlBlogDbContext>(options =>
                PostgreSqlBlogDbContext.Use(options, connection.Text)
            );
        }
        else
        {
            services.AddDbContext<BlogDbContext, SqliteBlogDbContext>(options =>
                SqliteBlogDbContext.Use(options, connection.Text)
            );
        }
    }
}
