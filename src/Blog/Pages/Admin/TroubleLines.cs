using System.Collections.Immutable;
using Blog.Admin;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>What is wrong with the installation, as lines with their remedies.</summary>
public sealed record TroubleLines(StaffTexts Words, ImmutableArray<Trouble> Found);
