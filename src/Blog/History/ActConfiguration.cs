using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.History;

internal sealed class ActConfiguration : IEntityTypeConfiguration<Act>, IEntityTypeConfiguration<ActFile>
{
    private const int MaxName = 256;
    private const int MaxSubject = 1000;
    private const int MaxPath = 4096;
    private const int MaxWord = 40;
    private const int HashBytes = 32;

    public void Configure(EntityTypeBuilder<Act> builder)
    {
        builder.ToTable("Acts").HasKey(act => act.Id);
        builder.Property(act => act.AccountName).HasMaxLength(MaxName);
        builder.Property(act => act.Subject).HasMaxLength(MaxSubject);
        builder.Property(act => act.Kind).HasConversion<string>().HasMaxLength(MaxWord);
        builder.Property(act => act.State).HasConversion<string>().HasMaxLength(MaxWord);
        builder.HasMany(act => act.Files).WithOne().HasForeignKey(file => file.ActId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(act => act.At);
    }

    public void Configure(EntityTypeBuilder<ActFile> builder)
    {
        builder.ToTable("ActFiles").HasKey(file => new { file.ActId, file.Path });
        builder.Property(file => file.Path).HasMaxLength(MaxPath);
        builder.Property(file => file.Before).HasMaxLength(HashBytes);
        builder.Property(file => file.After).HasMaxLength(HashBytes);
        builder.HasIndex(file => file.Path);
    }
}
