using Blog.History;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>Acts to be shown, a line each.</summary>
/// <param name="Open">Those that can be looked at and undone.</param>
/// <param name="Here">The page they are shown on.</param>
public sealed record ActLines(StaffTexts Words, IReadOnlyList<ActView> Acts, IReadOnlySet<long> Open, string Here);
