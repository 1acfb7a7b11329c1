using System.Collections.Immutable;
using Blog.Content.Editing;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>What differs between two texts, to be shown.</summary>
public sealed record DiffLines(StaffTexts Words, ImmutableArray<DiffLine> Lines);
