using Blog.Background;
using Blog.Tests.Faults;
using Blog.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Background;

public sealed class BackgroundRoundsTests : IDisposable
{
    private readonly BackgroundFaults _faults = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly LoggedLines _lines = new();
    private readonly CancellationTokenSource _end = new();

    private BackgroundRounds Rounds => new(_faults, _clock, _lines.CreateLogger<BackgroundRounds>());

    public void Dispose() => _end.Dispose();

    [Fact]
    public async Task A_round_that_fails_is_made_again_after_pauses_that_double_until_it_succeeds()
    {
        var tries = new List<TimeSpan>();
        var start = _clock.GetUtcNow();
        var work = Rounds.EveryAsync("Baking", TimeSpan.Zero, TimeSpan.FromHours(1), Fail5Times, _end.Token);
        for (var second = 0; second < 4000; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        int[] expected = [0, 10, 30, 70, 150, 310, 310 + 3600];
        Assert.Equal(expected, tries.Select(at => (int)at.TotalSeconds));
        Assert.Empty(_faults.LastingWork);
        Assert.Equal(5, _lines.All.Count);
        Assert.Single(_lines.All, line => line.Contains("/health/ready", StringComparison.Ordinal));
        await _end.CancelAsync();
        await work;

        Task Fail5Times(CancellationToken ct)
        {
            tries.Add(_clock.GetUtcNow() - start);
            Assert.Equal(tries.Count is > 3 and < 7, _faults.LastingWork is ["Baking"]);
            return tries.Count <= 5 ? throw new InvalidOperationException("no oven") : Task.CompletedTask;
        }
    }

    [Fact]
    public async Task What_comes_often_is_tried_every_five_minutes_however_long_it_fails()
    {
        var tries = 0;
        var work = Rounds.WhenAsync("Baking", _ => Task.CompletedTask, Fail, _end.Token);
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(tries, 24 * 12, (24 * 12) + 10);
        Assert.Equal(["Baking"], _faults.LastingWork);
        await _end.CancelAsync();
        await work;

        Task Fail(CancellationToken ct)
        {
            tries++;
            throw new IOException("no flour");
        }
    }

    [Fact]
    public async Task A_clock_that_leapt_ahead_lets_go_of_nothing_until_it_is_right_or_was_so_for_a_week()
    {
        var clock = new JumpingClock(_clock);
        var rounds = new BackgroundRounds(_faults, clock, _lines.CreateLogger<BackgroundRounds>());
        var count = 0;
        var work = rounds.AgeEveryAsync("Clearing", TimeSpan.Zero, TimeSpan.FromHours(1), Clear, _end.Token);
        Assert.Equal(1, count);
        clock.Jump = TimeSpan.FromDays(365);
        Pass(hours: 24);
        Assert.Equal(1, count);
        Assert.Contains("Clearing waits: the clock leapt ahead by 365", _lines.All.First(), StringComparison.Ordinal);
        clock.Jump = TimeSpan.Zero;
        Pass(hours: 3);
        Assert.Equal(4, count);
        clock.Jump = TimeSpan.FromDays(365);
        Pass(hours: 24 * 7);
        Assert.Equal(4, count);
        Pass(hours: 2);
        Assert.InRange(count, 5, 6);
        await _end.CancelAsync();
        await work;

        void Pass(int hours)
        {
            for (var hour = 0; hour < hours; hour++)
            {
                _clock.Advance(TimeSpan.FromHours(1));
            }
        }

        Task Clear(CancellationToken ct)
        {
            count++;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task The_end_of_the_program_ends_a_round_that_waits_for_something()
    {
        var work = Rounds.OnceAsync("Baking", TimeSpan.Zero, ct => Task.Delay(-1, ct), _end.Token);
        await _end.CancelAsync();
        await work;
        Assert.Empty(_lines.All);
    }
}
