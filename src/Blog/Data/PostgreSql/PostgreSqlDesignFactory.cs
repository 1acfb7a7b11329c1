using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Blog.Data.PostgreSql;

/// <summary>For <c>dotnet ef</c> only, which opens no database.</summary>
internal sealed class PostgreSqlDesignFactory : IDesignTimeDbContextFactory<PostgreSqlBlogDbContext>
{
    public PostgreSqlBlogDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlBlogDbContext>().UseNpgsql("Host=localhost").Options);
}
