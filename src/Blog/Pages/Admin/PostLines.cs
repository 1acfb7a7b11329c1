using Blog.Admin;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>Posts to be shown, a line each.</summary>
public sealed record PostLines(StaffTexts Words, IReadOnlyList<PostLine> Posts);
