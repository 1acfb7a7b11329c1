using Blog.Mail;

namespace Blog.Hosting;

/// <summary>Mails go out behind the requests that write them.</summary>
internal static class AddMailExtensions
{
    public static void AddMail(this IServiceCollection services, BlogSettings settings)
    {
        services.AddSingleton(settings.Email);
        services.AddSingleton<Mailer>();
        if (settings.Email.Host.Length > 0)
        {
            services.AddHostedService<MailSender>();
        }
    }
}
