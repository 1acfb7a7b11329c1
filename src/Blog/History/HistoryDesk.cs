using System.Text.Json;
using Blog.Data;

namespace Blog.History;

/// <summary>Writes down what was done.</summary>
public sealed class HistoryDesk(BlogDbContext db, TimeProvider clock)
{
    /// <summary>Adds an act that changed no file.</summary>
    /// <param name="subject">What it was done to, in words.</param>
    /// <param name="details">Never a secret; null: nothing more to tell.</param>
    public async Task AddAsync(
        ActKind kind,
        string subject,
        IReadOnlyDictionary<string, string>? details,
        Actor actor,
        CancellationToken ct
    )
    {
        db.Set<Act>()
            .Add(
                new Act
                {
                    At = clock.GetUtcNow(),
                    AccountId = actor.Id,
                    AccountName = actor.Name,
                    Kind = kind,
                    Subject = subject,
                    State = ActState.Done,
                    Details = details is null ? null : JsonSerializer.Serialize(details),
                }
            );
        await db.SaveChangesAsync(ct);
    }
}
