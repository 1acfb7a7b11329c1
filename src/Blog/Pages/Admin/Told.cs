using Blog.Admin;
using Blog.Content.Writing;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>Why a change of content was refused, in words and as a status.</summary>
internal static class Told
{
    public static int StatusOf(WriteFault fault) =>
        fault switch
        {
            WriteFault.DiskFull => StatusCodes.Status507InsufficientStorage,
            WriteFault.Changed => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status503ServiceUnavailable,
        };

    public static string Of(StaffTexts words, ContentOutcome outcome) =>
        outcome switch
        {
            ContentOutcome.Blocked blocked => words.Format("undo_blocked", ("Files", string.Join(", ", blocked.Files))),
            ContentOutcome.Faulty faulty => Faulty(words, faulty.Problems[0].File, faulty.Problems[0].Message),
            ContentOutcome.Refused refused => words.Format("change_refused", ("Reason", refused.Reason)),
            _ => words["undo_unchanged"],
        };

    public static string Of(StaffTexts words, BulkOutcome outcome) =>
        outcome switch
        {
            BulkOutcome.Faulty faulty => Faulty(words, faulty.Problems[0].File, faulty.Problems[0].Message),
            BulkOutcome.Refused refused => Faulty(words, refused.File, refused.Reason),
            _ => words["bulk_unchanged"],
        };

    private static string Faulty(StaffTexts words, string file, string reason) =>
        words.Format("change_faulty", ("File", file), ("Reason", reason));
}
