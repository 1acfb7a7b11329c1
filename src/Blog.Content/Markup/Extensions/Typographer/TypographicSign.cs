using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.Typographer;

/// <summary>A sign that the typographer made of what an author typed.</summary>
internal sealed class TypographicSign : LiteralInline;
