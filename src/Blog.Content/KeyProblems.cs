using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>What is wrong with the keys of one file.</summary>
/// <param name="file">Relative to the content root, with <c>/</c>.</param>
/// <param name="problems">Gets what is reported.</param>
internal sealed class KeyProblems(string file, ImmutableArray<Problem>.Builder problems)
{
    public void Report(string code, FrontMatterNode at, string message) => Report(code, Severity.Warning, at, message);

    public void Report(string code, Severity severity, FrontMatterNode at, string message) =>
        problems.Add(new Problem(code, severity, file, at.Span.Line, at.Span.Column, message));
}
