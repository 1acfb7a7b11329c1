using Blog.Admin;
using Blog.Pages.Admin;
using Blog.Theming;

namespace Blog.Tests.Pages.Admin;

public sealed class SettingFieldTests
{
    [Theory]
    [InlineData("en", "10", "Default: 10.")]
    [InlineData("en", "", "Default: empty.")]
    [InlineData("en", "All rights reserved.", "Default: All rights reserved.")]
    [InlineData("en", "one\ntwo", "Default: one, two.")]
    [InlineData("zh", "10", "默认值：10。")]
    [InlineData("zh", "保留所有权利。", "默认值：保留所有权利。")]
    [InlineData("zh", "All rights reserved.", "默认值：All rights reserved.")]
    public void A_default_ends_with_one_full_stop(string language, string value, string sentence)
    {
        var setting = new KnownSetting
        {
            Key = "Site:Copyright",
            Kind = SettingKind.Text,
            Value = "",
            Default = value,
            Layer = SettingLayer.BuiltIn,
            Place = "",
        };
        var field = new SettingField(StaffTexts.For([language]), setting, "", null, [], HasWords: true);
        Assert.Equal(sentence, field.DefaultSentence);
    }
}
