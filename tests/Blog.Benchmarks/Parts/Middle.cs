using Blog.Benchmarks.Corpora;
using Blog.Content;

namespace Blog.Benchmarks.Parts;

/// <summary>The post of middle length, and the rules it is read by.</summary>
internal static class Middle
{
    public static CorpusPost Post { get; } = new Corpus(1_000).Posts().OrderBy(post => post.Text.Length).ElementAt(500);

    public static ReadingSettings Reading { get; } = ReadingSettings.Of(new SiteSettings(), new ContentSettings());
}
