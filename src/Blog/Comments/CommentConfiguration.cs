using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Comments;

internal sealed class CommentConfiguration
    : IEntityTypeConfiguration<Comment>,
        IEntityTypeConfiguration<CommentEdit>,
        IEntityTypeConfiguration<BlockedAddress>,
        IEntityTypeConfiguration<CommentCount>
{
    private const int HashBytes = 32;
    private const int TokenBytes = 16;
    private const int MaxPage = 4096;
    private const int MaxMail = 254;
    private const int MaxSite = 1000;
    private const int MaxAgent = 300;
    private const int MaxWord = 40;

    private const int MaxName = 80;

    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("Comments").HasKey(comment => comment.Id);
        builder.Property(comment => comment.PageKey).HasMaxLength(HashBytes);
        builder.Property(comment => comment.Page).HasMaxLength(MaxPage);
        builder.Property(comment => comment.Name).HasMaxLength(MaxName);
        builder.Property(comment => comment.Mail).HasMaxLength(MaxMail);
        builder.Property(comment => comment.Site).HasMaxLength(MaxSite);
        builder.Property(comment => comment.Agent).HasMaxLength(MaxAgent);
        builder.Property(comment => comment.Address).HasMaxLength(HashBytes);
        builder.Property(comment => comment.AddressMonth).HasMaxLength(MaxWord);
        builder.Property(comment => comment.Token).HasMaxLength(TokenBytes);
        builder.Property(comment => comment.Words).HasMaxLength(HashBytes);
        builder.Property(comment => comment.Language).HasMaxLength(MaxWord);
        builder.Property(comment => comment.State).HasConversion<string>().HasMaxLength(MaxWord);
        builder.Property(comment => comment.Held).HasConversion<string>().HasMaxLength(MaxWord);
        builder.Property(comment => comment.ReplyMail).HasConversion<string>().HasMaxLength(MaxWord);
        builder
            .HasOne<Comment>()
            .WithMany()
            .HasForeignKey(comment => comment.ParentId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(comment => comment.Token).IsUnique();

        // A page's thread; all of one state, newest first; the counts of pages.
        builder.HasIndex(comment => new { comment.PageKey, comment.State });
        builder.HasIndex(comment => new { comment.State, comment.Id });

        // Who is known; whose mail is erased; what was sent before; whose address is dropped.
        builder.HasIndex(comment => new { comment.CommenterId, comment.State });
        builder.HasIndex(comment => comment.Mail);
        builder.HasIndex(comment => comment.Words);
        builder.HasIndex(comment => comment.AddressMonth);

        // What nobody was told of; what has been put away for long.
        builder.HasIndex(comment => new { comment.State, comment.ToldAt });
        builder.HasIndex(comment => comment.PutAwayAt);
    }

    public void Configure(EntityTypeBuilder<CommentEdit> builder)
    {
        builder.ToTable("CommentEdits").HasKey(edit => edit.Id);
        builder.Property(edit => edit.Name).HasMaxLength(MaxName);
        builder.Property(edit => edit.Site).HasMaxLength(MaxSite);
        builder.HasOne<Comment>().WithMany().HasForeignKey(edit => edit.CommentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(edit => edit.At);
    }

    public void Configure(EntityTypeBuilder<BlockedAddress> builder)
    {
        builder.ToTable("BlockedAddresses").HasKey(block => new { block.Key, block.Address });
        builder.Property(block => block.Key).HasMaxLength(MaxWord);
        builder.Property(block => block.Address).HasMaxLength(HashBytes);
        builder.HasIndex(block => block.Until);
    }

    public void Configure(EntityTypeBuilder<CommentCount> builder)
    {
        builder.ToTable("CommentCounts").HasKey(count => new { count.Day, count.End });
        builder.Property(count => count.End).HasConversion<string>().HasMaxLength(MaxWord);
    }
}
