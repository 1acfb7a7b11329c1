namespace Blog.Content;

/// <summary>What a builder makes of a folder: one part for readers, one for the owner.</summary>
public sealed record SiteBuild(Site Site, Workspace Workspace);
