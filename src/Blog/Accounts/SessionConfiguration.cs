using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Accounts;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    private const int MaxWords = 100;

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions").HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Device).HasMaxLength(MaxWords);
        builder.Property(session => session.Address).HasMaxLength(MaxWords);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(session => session.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(session => session.LastSeenAt);
    }
}
