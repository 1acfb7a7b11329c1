namespace Blog.Content;

/// <summary>How heading ids are made (content-contract.md 6, own id rule).</summary>
public enum HeadingIdStyle
{
    GitHub,
    GitHubAscii,
    Blackfriday,
}
