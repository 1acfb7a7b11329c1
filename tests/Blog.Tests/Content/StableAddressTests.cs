using System.Globalization;
using Blog.Tests.Support;
using CsCheck;
using static Blog.Tests.Support.BuiltSite;

namespace Blog.Tests.Content;

/// <summary>An address stays what it is: nothing but its own file, and who came before it, decides it (content-contract.md A14).</summary>
public sealed class StableAddressTests
{
    private static readonly string[] Names =
    [
        "a",
        "A",
        "a b",
        "a-b",
        "B!",
        "中文",
        "C++",
        "x.y",
        "sub/a",
        "sub/a/index",
        "①",
    ];

    [Fact]
    public void A14_the_order_of_the_files_moves_no_address_and_neither_does_another_page() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var files = Names
                    .Where(_ => random.Next(3) > 0)
                    .Select((name, index) => FileOf(random, name, index))
                    .DistinctBy(file => file.Item1)
                    .ToArray();
                var addresses = AddressesOf(files);

                var shuffled = files.ToArray();
                random.Shuffle(shuffled);
                Assert.Equal(addresses, AddressesOf(shuffled));

                // Later by path than every other, so it takes nobody's address; it wants a free one or a taken one.
                var newcomer = ("zz/new.md", Post("New", random.Next(2) == 0 ? "url: /post/a/" : "date: 2026-01-02"));
                var after = AddressesOf([.. files, newcomer]);
                Assert.Equal(addresses, after.Where(address => !address.StartsWith("zz/", StringComparison.Ordinal)));
            },
            iter: Rounds.Of(300),
            time: -1
        );

    private static (string, string) FileOf(Random random, string name, int index)
    {
        var lines = random.Next(5) switch
        {
            0 => $"slug: {(random.Next(2) == 0 ? "a" : "s" + index.ToString(CultureInfo.InvariantCulture))}",
            1 => "draft: true",
            2 => "date: 2027-01-01",
            _ => $"date: 2026-01-{index + 1:00}",
        };
        return ($"post/{name}.md", Post($"T{index}", lines));
    }

    /// <summary>Each visible page's file with its address, in the order of the files.</summary>
    private static List<string> AddressesOf((string, string)[] files) =>
        [.. Of(files).Site.For("en").Pages.Select(page => $"{page.File} {page.Address}").Order(StringComparer.Ordinal)];
}
