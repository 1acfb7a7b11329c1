using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Accounts;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    private const int MaxEmail = 256;
    private const int HashBytes = 32;

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations").HasKey(invitation => invitation.Id);
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.Email).HasMaxLength(MaxEmail);
        builder.Property(invitation => invitation.InvitedBy).HasMaxLength(MaxEmail);
        builder.Property(invitation => invitation.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(invitation => invitation.SecretHash).HasMaxLength(HashBytes);
        builder.HasIndex(invitation => invitation.SecretHash).IsUnique();
    }
}
