namespace Blog.Content;

/// <summary>Where something stands in a file's decoded text, without a byte order mark.</summary>
/// <param name="Start">In UTF-16 units from the start of the file, from 0.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public readonly record struct SourceMark(int Start, int End, int Line, int Column);
