using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Blog.Data.Sqlite;

/// <summary>For <c>dotnet ef</c> only, which opens no database.</summary>
internal sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqliteBlogDbContext>
{
    public SqliteBlogDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBlogDbContext>().UseSqlite("Data Source=:memory:").Options);
}
