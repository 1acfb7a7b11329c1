using System.Collections.Immutable;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;

namespace Blog.Comments;

/// <summary>Looks at what a reader filled in, and brings it to the form in which it is kept.</summary>
internal static class CommentFields
{
    public const int MaxName = 80;

    private const int MaxMail = 254;
    private const int MaxSite = 1000;

    /// <summary>Without blanks around, on one line.</summary>
    public static CommentDraft Tidy(CommentDraft draft) =>
        draft with
        {
            Name = TidyName(draft.Name),
            Mail = draft.Mail.Trim(),
            Site = draft.Site.Trim(),
            Text = TidyText(draft.Text),
        };

    public static string TidyName(string name) => OnOneLine(HiddenSigns.Show(name));

    /// <summary>Its lines end one way; no blank line before and after. PostgreSQL keeps no NUL.</summary>
    public static string TidyText(string text) =>
        text.ReplaceLineEndings("\n").Replace('\0', '\uFFFD').Trim('\n', ' ', '\t');

    public static ImmutableArray<CommentFault> Check(CommentDraft draft, CommentSettings settings) =>
        [.. Faults(draft, settings)];

    /// <param name="text">Tidy.</param>
    public static CommentFault? FaultOfText(string text, CommentSettings settings) =>
        text.Length == 0 ? CommentFault.TextMissing
        : text.Length > settings.MaxLength ? CommentFault.TextTooLong
        : null;

    /// <summary>The same for the same words, however they are set.</summary>
    public static byte[] WordsOf(string text) =>
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant()
            )
        );

    /// <summary>Null: it is none that may stand in a link.</summary>
    public static string? SiteOf(string site)
    {
        var whole = site.Contains("://", StringComparison.Ordinal) ? site : "https://" + site;
        return
            Uri.TryCreate(whole, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.UserInfo.Length == 0
            && address.Host.Contains('.', StringComparison.Ordinal)
            && address.AbsoluteUri.Length <= MaxSite
            ? address.AbsoluteUri
            : null;
    }

    private static IEnumerable<CommentFault> Faults(CommentDraft draft, CommentSettings settings)
    {
        if (draft.Name.Length == 0)
        {
            yield return CommentFault.NameMissing;
        }
        else if (draft.Name.Length > MaxName)
        {
            yield return CommentFault.NameTooLong;
        }

        if (draft.Mail.Length == 0)
        {
            if (settings.RequireEmail || draft.WantsMail)
            {
                yield return CommentFault.MailMissing;
            }
        }
        else if (draft.Mail.Length > MaxMail || !IsMail(draft.Mail))
        {
            yield return CommentFault.MailBad;
        }

        if (draft.Site.Length > 0 && SiteOf(draft.Site) is null)
        {
            yield return CommentFault.SiteBad;
        }

        if (FaultOfText(draft.Text, settings) is { } fault)
        {
            yield return fault;
        }
    }

    private static bool IsMail(string mail) =>
        MailAddress.TryCreate(mail, out var address)
        && address.Address == mail
        && !mail.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign));

    private static string OnOneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
