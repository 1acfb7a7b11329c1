namespace Blog.Content.Markup;

/// <summary>What an extension noticed while one text was read.</summary>
/// <param name="Line">Counted from 0 in the text that was parsed; null means the whole text.</param>
/// <param name="Column">Counted from 0.</param>
internal sealed record Finding(string Code, Severity Severity, int? Line, int Column, string Message);
