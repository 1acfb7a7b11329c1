namespace Blog.Content.Transfer;

/// <summary>A value of a foreign configuration and where it stands.</summary>
/// <param name="File">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Line">From 1.</param>
internal abstract record ConfigNode(string File, int Line);
