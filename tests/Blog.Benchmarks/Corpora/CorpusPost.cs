namespace Blog.Benchmarks.Corpora;

/// <param name="Path">Relative to the content folder, with <c>/</c>.</param>
/// <param name="Address">Where the site answers with it, as a browser sends it.</param>
public sealed record CorpusPost(string Path, string Address, string Text);
