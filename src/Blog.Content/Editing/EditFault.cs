namespace Blog.Content.Editing;

/// <summary>Why a text cannot be edited here, in the author's words.</summary>
/// <param name="Reason">A sentence, with what to do.</param>
/// <param name="Line">From 1; 0 for the whole file.</param>
public sealed record EditFault(string Reason, int Line);
