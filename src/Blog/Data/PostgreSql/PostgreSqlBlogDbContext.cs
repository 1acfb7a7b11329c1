using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Blog.Data.PostgreSql;

/// <summary>The tables in PostgreSQL, which takes moments in UTC only.</summary>
public sealed class PostgreSqlBlogDbContext(DbContextOptions<PostgreSqlBlogDbContext> options) : BlogDbContext(options)
{
    /// <summary>The last of the migrations, known without building a model, so that a start that has nothing to do is quick.</summary>
    internal const string NewestMigration = "20261128165712_Comments";

    private static readonly ValueConverter<DateTimeOffset, DateTimeOffset> Utc = new(
        moment => moment.ToUniversalTime(),
        moment => moment
    );

    /// <summary>The one way in which this database is opened.</summary>
    public static void Use(DbContextOptionsBuilder options, string connection) => options.UseNpgsql(connection);

    protected override ValueConverter Moments => Utc;
}
