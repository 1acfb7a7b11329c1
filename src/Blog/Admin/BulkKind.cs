namespace Blog.Admin;

/// <summary>What can be done to many posts at once.</summary>
public enum BulkKind
{
    AddTag,
    RemoveTag,
    Publish,
    Unpublish,
    Trash,
}
