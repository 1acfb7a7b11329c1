using Blog.Admin;

namespace Blog.Pages.Admin;

public sealed class PagesModel(AdminFrame frame, PostListDesk desk) : PostListPageModel(frame, desk)
{
    public override AdminScreen Screen => AdminScreen.Pages;

    public override bool OfPosts => false;
}
