using Blog.History;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>Acts to be shown, a line each.</summary>
public sealed record ActLines(StaffTexts Words, IReadOnlyList<ActView> Acts);
