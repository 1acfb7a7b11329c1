using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Blog.Data;

/// <summary>
/// The tables: the accounts here, those of a feature by its own <see cref="IEntityTypeConfiguration{TEntity}"/>. A subclass
/// for each database holds what only that one needs.
/// </summary>
public abstract class BlogDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    private const int MaxHandle = 60;
    private const int MaxRole = 20;

    /// <summary>Without it the table of passkeys is missing; the context asks the application's services for it.</summary>
    private static readonly IServiceProvider Schema = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    /// <summary>How this database keeps a moment, always in UTC.</summary>
    protected abstract ValueConverter Moments { get; }

    /// <summary>Within a query: the text in lower case, as the database has it: SQLite knows the letters of ASCII only.</summary>
    [DbFunction("lower", IsBuiltIn = true)]
    public static string Lower(string text) => throw new NotSupportedException("It is asked within a query only.");

    /// <summary>Takes what was deleted out of the database's files too, where this database leaves it there to be read.</summary>
    public virtual Task WipeDeletedAsync(CancellationToken ct) => Task.CompletedTask;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
        {
            optionsBuilder.UseApplicationServiceProvider(Schema);
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(row => row.Handle).HasMaxLength(MaxHandle);
            account.Property(row => row.Role).HasMaxLength(MaxRole);
            account.HasIndex(row => row.NormalizedEmail).IsUnique();
            // These are set by statements of their own; saving a row that was read before must not turn them back.
            Keep(account.Property(row => row.LastTotpStep));
            Keep(account.Property(row => row.LastSeenAt));
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("AccountPasskeys");
        builder.Entity<TakenHandle>(handle =>
        {
            handle.ToTable("TakenHandles").HasKey(row => row.Key);
            // Upper case can be longer than the handle itself.
            handle.Property(row => row.Key).HasMaxLength(3 * MaxHandle);
        });
        builder.Entity<FirstOwner>(owner =>
        {
            owner.ToTable("FirstOwner").HasKey(row => row.Id);
            owner.Property(row => row.Id).ValueGeneratedNever();
        });
        builder.ApplyConfigurationsFromAssembly(typeof(BlogDbContext).Assembly);
        KeepMoments(builder);
    }

    private static void Keep<T>(PropertyBuilder<T> property) =>
        property.Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);

    /// <summary>Table by table, and not by a convention, which would reach into the JSON column of the passkeys.</summary>
    private void KeepMoments(ModelBuilder builder)
    {
        var properties = builder
            .Model.GetEntityTypes()
            .Where(row => !row.IsOwned())
            .SelectMany(row => row.GetProperties());
        foreach (var property in properties)
        {
            if (property.ClrType == typeof(DateTimeOffset) || property.ClrType == typeof(DateTimeOffset?))
            {
                property.SetValueConverter(Moments);
            }
        }
    }
}
