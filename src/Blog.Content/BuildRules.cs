namespace Blog.Content;

/// <summary>What of a page readers get: the key <c>build</c>.</summary>
/// <param name="PublishResources">Whether a bundle's files are served.</param>
public sealed record BuildRules(ListRule List, RenderRule Render, bool PublishResources)
{
    public static BuildRules Usual { get; } = new(ListRule.Always, RenderRule.Always, PublishResources: true);
}
