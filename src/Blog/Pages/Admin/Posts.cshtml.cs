using Blog.Admin;

namespace Blog.Pages.Admin;

public sealed class PostsModel(AdminFrame frame, PostListDesk desk) : PostListPageModel(frame, desk)
{
    public override AdminScreen Screen => AdminScreen.Posts;

    public override bool OfPosts => true;
}
