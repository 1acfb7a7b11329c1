using Blog.History;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>What can be done with an act that changed content.</summary>
/// <param name="Here">The page that is shown again then.</param>
public sealed record ActButtons(StaffTexts Words, ActView Act, string Here);
