using System.Collections.Immutable;
using Blog.Content.Editing;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>What differs between two texts, to be shown.</summary>
/// <param name="File">Whose texts they are: tells several on one page apart.</param>
public sealed record DiffLines(StaffTexts Words, string File, ImmutableArray<DiffLine> Lines);
