namespace Blog.Content;

/// <summary>What stands at a page's address: <c>build: {render: …}</c>.</summary>
public enum RenderRule
{
    Always,

    /// <summary>Nothing, but lists link there.</summary>
    Link,

    /// <summary>There is no address.</summary>
    Never,
}
