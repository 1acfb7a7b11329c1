using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Admin;

internal sealed class KeptTextConfiguration : IEntityTypeConfiguration<KeptText>
{
    private const int MaxPath = 1024;
    private const int MaxWord = 40;
    private const int HexDigits = 64;

    public void Configure(EntityTypeBuilder<KeptText> builder)
    {
        builder.ToTable("KeptTexts").HasKey(text => text.Id);
        builder.Property(text => text.Path).HasMaxLength(MaxPath);
        builder.Property(text => text.Kind).HasConversion<string>().HasMaxLength(MaxWord);
        builder.Property(text => text.Base).HasMaxLength(HexDigits);
        builder
            .HasIndex(text => new
            {
                text.AccountId,
                text.Path,
                text.Kind,
            })
            .IsUnique();
        builder.HasIndex(text => text.At);
    }
}
