using Blog.Admin;

namespace Blog.Pages.Admin;

public sealed class PostsModel(AdminFrame frame, PostListDesk desk, BulkDesk bulk)
    : PostListPageModel(frame, desk, bulk)
{
    public override AdminScreen Screen => AdminScreen.Posts;

    public override bool OfPosts => true;
}
