using Blog.Admin;

namespace Blog.Pages.Admin;

public sealed class PagesModel(AdminFrame frame, PostListDesk desk, BulkDesk bulk)
    : PostListPageModel(frame, desk, bulk)
{
    public override AdminScreen Screen => AdminScreen.Pages;

    public override bool OfPosts => false;
}
