using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Accounts;

internal sealed class UsedChallengeConfiguration : IEntityTypeConfiguration<UsedChallenge>
{
    private const int HashBytes = 32;

    public void Configure(EntityTypeBuilder<UsedChallenge> builder)
    {
        builder.ToTable("UsedChallenges").HasKey(challenge => challenge.Hash);
        builder.Property(challenge => challenge.Hash).HasMaxLength(HashBytes);
        builder.HasIndex(challenge => challenge.ExpiresAt);
    }
}
