namespace Blog.Content;

/// <summary>How front matter is written (content-contract.md M1).</summary>
public enum FrontMatterFormat
{
    None,
    Yaml,
    Toml,
    Json,
}
