using System.Text;
using Blog.Accounts;
using Blog.Admin;
using Blog.Comments;
using Blog.History;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Admin;

/// <summary>What one person wrote, for an Owner whom they asked for it, or to erase it.</summary>
public sealed class CommentPersonModel(
    AdminFrame frame,
    PersonalComments comments,
    HistoryDesk history,
    CurrentAccount account
) : AdminPageModel(frame)
{
    /// <summary>The address that was asked for; never in this page's own address, which logs hold.</summary>
    public string? Mail { get; private set; }

    public int Count { get; private set; }

    public override AdminScreen Screen => AdminScreen.Comments;

    public override string Title => Words["person_title"];

    public async Task<IActionResult> OnPostAsync(string? mail, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(mail))
        {
            return Page();
        }

        (Mail, Count) = (mail.Trim(), await comments.CountAsync(mail, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostExportAsync(string? mail, CancellationToken ct)
    {
        var found = await comments.ExportAsync(mail ?? "", ct);
        if (found.Count == 0)
        {
            return RedirectToPage();
        }

        await history.AddAsync(ActKind.CommentsExported, $"{found.Count}", details: null, account.Actor, ct);
        return File(
            Encoding.UTF8.GetBytes(CommentsFile.Write(found)),
            "application/json; charset=utf-8",
            "comments.json"
        );
    }

    public async Task<IActionResult> OnPostEraseAsync(string? mail, CancellationToken ct)
    {
        var count = await comments.EraseAsync(mail ?? "", ct);
        if (count > 0)
        {
            await history.AddAsync(ActKind.CommentsErased, $"{count}", details: null, account.Actor, ct);
        }

        Done = Words.Count("person_erased", count);
        return RedirectToPage("Comments");
    }
}
