using Blog.Hosting;
using Blog.Tests.Support;

namespace Blog.Tests.Hosting;

public sealed class RestingMemoryTests
{
    private const long Much = 20 * 1024 * 1024;
    private const long Little = 1024;

    [Fact]
    public void Memory_is_given_back_once_after_work_when_it_was_quiet_for_a_while()
    {
        Assert.Equal([5], GivenAt(Much, Much, Little, Little, Little, Little, Little, Little));
    }

    [Fact]
    public void Each_work_is_followed_by_one() =>
        Assert.Equal([4, 8], GivenAt(Much, Little, Little, Little, Much, Little, Little, Little));

    [Fact]
    public void While_there_is_work_and_without_any_nothing_is_done()
    {
        Assert.Empty(GivenAt(Much, Little, Little, Much, Little, Little, Much));
        Assert.Empty(GivenAt(Little, Little, Little, Little, Little, Little));
    }

    /// <summary>The looks, from 1, at which memory was given back.</summary>
    /// <param name="steps">Bytes allocated before each look.</param>
    private static List<int> GivenAt(params long[] steps)
    {
        var allocated = 0L;
        var look = 0;
        var given = new List<int>();
        using var memory = new RestingMemory(
            TestRounds.Of(TimeProvider.System),
            () => allocated,
            () => given.Add(look)
        );
        foreach (var step in steps)
        {
            allocated += step;
            look++;
            memory.Look();
        }

        return given;
    }
}
