using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Blog.Data;

/// <summary>Adds a row that may be there already. Of several who add it at once one wins, and the others raise no fault.</summary>
internal static class OnceOnly
{
    /// <returns>False: the row was there.</returns>
    public static async Task<bool> TryAddAsync<T>(BlogDbContext db, T row, CancellationToken ct)
        where T : class
    {
        var type =
            db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} has no table.");
        var columns = type.GetProperties().Where(column => column.ValueGenerated is ValueGenerated.Never).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""));
        var values = columns.Select(column => Stored(column, row)).ToList();

        // A null says not what type it is of, so it is written out.
        var given = values.OfType<object>().ToList();
        var next = 0;
        var places = string.Join(", ", values.Select(value => value is null ? "NULL" : $"{{{next++}}}"));
        var statement = $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({places}) ON CONFLICT DO NOTHING";
        return await db.Database.ExecuteSqlRawAsync(statement, given, ct) == 1;
    }

    private static object? Stored<T>(IProperty column, T row)
    {
        var value = column.PropertyInfo?.GetValue(row);
        return value is not null && column.GetTypeMapping().Converter is { } converter
            ? converter.ConvertToProvider(value)
            : value;
    }
}
