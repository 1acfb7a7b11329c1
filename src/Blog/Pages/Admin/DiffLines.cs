using System.Collections.Immutable;
using Blog.Content.Editing;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>What differs between two texts, to be shown.</summary>
/// <param name="Label">What it is called where it is not seen.</param>
public sealed record DiffLines(StaffTexts Words, string Label, ImmutableArray<DiffLine> Lines);
