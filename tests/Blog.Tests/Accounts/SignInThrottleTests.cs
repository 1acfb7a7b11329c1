using System.Net;
using Blog.Accounts;
using Blog.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Accounts;

public sealed class SignInThrottleTests
{
    private const string Ana = "ana@example.org";

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void After_five_tries_each_waits_twice_as_long_up_to_a_quarter_of_an_hour()
    {
        var throttle = new SignInThrottle(_clock);
        var attempt = new SignInTry(Ana, "192.0.2.1", Device: "d");
        for (var count = 0; count < 5; count++)
        {
            Assert.True(throttle.TryEnter(attempt, out _));
        }

        foreach (var seconds in (int[])[30, 60, 120, 240, 480, 900, 900])
        {
            Assert.False(throttle.TryEnter(attempt, out var wait));
            Assert.Equal(seconds, wait.TotalSeconds);
            _clock.Advance(wait - TimeSpan.FromSeconds(1));
            Assert.False(throttle.TryEnter(attempt, out _));
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(throttle.TryEnter(attempt, out _));
        }

        _clock.Advance(TimeSpan.FromDays(1));
        for (var count = 0; count < 5; count++)
        {
            Assert.True(throttle.TryEnter(attempt, out _));
        }
    }

    [Fact]
    public void A_right_one_takes_the_count_back()
    {
        var throttle = new SignInThrottle(_clock);
        var attempt = new SignInTry(Ana, "192.0.2.1", Device: null);
        for (var count = 0; count < 200; count++)
        {
            Assert.True(throttle.TryEnter(attempt, out _));
            throttle.GiveBack(attempt);
        }
    }

    [Fact]
    public void One_address_has_thirty_tries_an_hour_for_whomever_they_are()
    {
        var throttle = new SignInThrottle(_clock);
        for (var count = 0; count < 30; count++)
        {
            Assert.True(throttle.TryEnter(new SignInTry($"p{count}", "192.0.2.1", null), out _));
        }

        Assert.False(throttle.TryEnter(new SignInTry("p31", "192.0.2.1", null), out var wait));
        Assert.Equal(TimeSpan.FromHours(1), wait);
        Assert.True(throttle.TryEnter(new SignInTry("p31", "192.0.2.2", null), out _));
        _clock.Advance(wait);
        Assert.True(throttle.TryEnter(new SignInTry("p31", "192.0.2.1", null), out _));
    }

    [Fact]
    public void Strangers_everywhere_get_a_slow_lane_and_a_known_device_is_not_in_it()
    {
        var throttle = new SignInThrottle(_clock);
        for (var count = 0; count < SignInThrottle.TriesOfStrangers; count++)
        {
            Assert.True(throttle.TryEnter(new SignInTry(Ana, $"address {count}", null), out _));
        }

        Assert.False(throttle.TryEnter(new SignInTry(Ana, "another", null), out var wait));
        Assert.Equal(10, wait.TotalSeconds);
        Assert.True(throttle.TryEnter(new SignInTry(Ana, "address 1", "her own"), out _));
        _clock.Advance(wait);
        Assert.True(throttle.TryEnter(new SignInTry(Ana, "another", null), out _));
    }

    [Fact]
    public void Of_many_at_once_five_pass()
    {
        var throttle = new SignInThrottle(_clock);
        var passed = 0;
        Parallel.For(
            0,
            200,
            _ =>
            {
                if (throttle.TryEnter(new SignInTry(Ana, "192.0.2.1", null), out var _))
                {
                    Interlocked.Increment(ref passed);
                }
            }
        );
        Assert.Equal(5, passed);
    }

    [Fact]
    public void A_million_names_do_not_fill_the_memory()
    {
        var throttle = new SignInThrottle(_clock);
        for (var count = 0; count < 100_000; count++)
        {
            throttle.TryEnter(new SignInTry($"p{count}", $"address {count}", null), out _);
        }

        Assert.InRange(throttle.Counts, 1, 20_003);
    }

    [Fact]
    public async Task Who_guesses_is_told_how_long_to_wait()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var person = new Person(site);
        for (var count = 0; count < 5; count++)
        {
            using var wrong = await person.PostAsync("/account/login", ("email", Ana), ("password", "wrong"));
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        // The right one too, or a guess would be told from a wait.
        using var answer = await person.PostAsync("/account/login", ("email", Ana), ("password", Person.Password));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(30, answer.Headers.RetryAfter?.Delta?.TotalSeconds);
        Assert.Contains(
            "Wait 1 minute,",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_thousand_tries_from_elsewhere_do_not_keep_the_owner_out()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, Ana);
        var owner = await new Person(site) { Headers = { ["X-Forwarded-For"] = "192.0.2.1" } }.SignInAsync(Ana);
        using var gone = await owner.PostAsync("/account/logout");
        var throttle = await site.GetAsync<SignInThrottle>();
        var stranger = new Person(site) { Headers = { ["X-Forwarded-For"] = "198.51.100.7" } };
        var statuses = new List<HttpStatusCode>();
        var token = await stranger.TokenAsync("/account/login");
        for (var count = 0; count < 1000; count++)
        {
            using var wrong = await stranger.SendAsync("/account/login", token, ("email", Ana), ("password", "wrong"));
            statuses.Add(wrong.StatusCode);
        }

        Assert.Equal(5, statuses.Count(status => status is HttpStatusCode.OK));
        Assert.Equal(995, statuses.Count(status => status is HttpStatusCode.TooManyRequests));

        // And as if each had come from a place of its own.
        for (var count = 0; count < 1000; count++)
        {
            throttle.TryEnter(new SignInTry("ANA@EXAMPLE.ORG", $"place {count}", null), out _);
        }

        await owner.SignInAsync(Ana);
        Assert.Equal(HttpStatusCode.OK, await owner.StatusOfAsync("/account/security"));
    }

    [Fact]
    public async Task A_forged_address_of_a_stranger_makes_no_new_count()
    {
        await using var site = TestSite.With(
            "",
            "ReverseProxy:KnownProxies:0=192.0.2.200",
            "ReverseProxy:ForwardLimit=2"
        );
        await Person.MakeAsync(site, Ana);
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 7; count++)
        {
            // One hop is the socket of the test itself; what stands before it is believed of a known proxy only.
            var person = new Person(site) { Headers = { ["X-Forwarded-For"] = $"203.0.113.{count}, 198.51.100.7" } };
            using var answer = await person.PostAsync("/account/login", ("email", Ana), ("password", "wrong"));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[4]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[5]);
    }
}
