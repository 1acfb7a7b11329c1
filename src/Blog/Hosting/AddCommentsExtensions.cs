using Blog.Comments;
using Blog.Pages.Comments;
using Blog.Theming;

namespace Blog.Hosting;

/// <summary>What readers write under pages.</summary>
internal static class AddCommentsExtensions
{
    public static void AddComments(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(settings.Comments);
        services.AddSingleton(provider => new AddressKeys(
            DataFolder.AddressKeysIn(settings.Data.Path),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(new CommentRates());
        services.AddSingleton<CommentLimits>();
        services.AddSingleton<CommentTurn>();
        services.AddSingleton<CommentTally>();
        services.AddSingleton<CommenterCookie>();
        services.Configure<CommenterCookieShape>(commenter =>
            new CookieShape(settings).Apply(commenter.Cookie, "commenter", "/comments")
        );
        services.AddSingleton<CommentMarkup>();
        services.AddSingleton<CommentTokens>();
        services.AddSingleton<CommentReader>();
        services.AddSingleton<CommentPlaces>();
        services.AddScoped<CommentCounter>();
        services.AddScoped<CommentJudge>();
        services.AddScoped<CommentDesk>();
        services.AddScoped<OwnCommentDesk>();
        services.AddScoped<CommentForms>();
        services.AddScoped<CommentBook>();
        services.AddScoped<CommentPen>();
        services.AddScoped<CommentEraser>();
        services.AddScoped<CommentTrash>();
        services.AddScoped<PersonalComments>();
        services.AddHostedService<CommentTender>();
        services.AddSingleton<ReplyNews>();
        services.AddSingleton<ReplyLinks>();
        services.AddSingleton<ReplyOffer>();
        services.AddScoped<ReplyMailDesk>();
        services.AddSingleton<ReplyWordsIn>(WordsIn);
        services.AddHostedService<ReplyLetters>();
        if (settings.Email.Host.Length > 0)
        {
            services.AddSingleton(LetterIn(settings.Site.Language));
            services.AddHostedService<ModeratorMail>();
        }
    }

    private static WaitingLetter LetterIn(string language)
    {
        var words = StaffTexts.For([language]);
        return new WaitingLetter(
            count => words.Count("mail_comments", count),
            (count, link) => words.Count("mail_comments_text", count, ("Link", link))
        );
    }

    private static ReplyWords WordsIn(string language)
    {
        var texts = Texts.For(language);
        return new ReplyWords(
            texts["reply_confirm"],
            title => texts.Format("reply_confirm_text", ("Title", title)),
            title => texts.Format("reply_subject", ("Title", title)),
            name => texts.Format("reply_text", ("Name", name)),
            texts["reply_stop"]
        );
    }
}
