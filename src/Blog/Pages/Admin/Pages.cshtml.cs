using Blog.Admin;

namespace Blog.Pages.Admin;

public sealed class PagesModel(
    AdminFrame frame,
    PostListDesk desk,
    BulkDesk bulk,
    PostEditor editor,
    KeptTextDesk texts
) : PostListPageModel(frame, desk, bulk, editor, texts)
{
    public override AdminScreen Screen => AdminScreen.Pages;

    public override bool OfPosts => false;
}
