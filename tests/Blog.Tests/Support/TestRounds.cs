using Blog.Background;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Support;

/// <summary>Rounds for work whose fault is the test's own.</summary>
internal static class TestRounds
{
    public static BackgroundRounds Of(TimeProvider clock) =>
        new(new BackgroundFaults(), clock, NullLogger<BackgroundRounds>.Instance);
}
