using System.Diagnostics;
using Jint;

namespace Blog.Publishing.Formulas;

/// <summary>Stops a script that runs too long.</summary>
internal sealed class TimeConstraint(TimeSpan limit) : Constraint
{
    private long _start = Stopwatch.GetTimestamp();

    public TimeSpan Limit { get; set; } = limit;

    public override void Reset() => _start = Stopwatch.GetTimestamp();

    /// <exception cref="TimeoutException">The script has run longer than <see cref="Limit"/>.</exception>
    public override void Check()
    {
        if (Stopwatch.GetElapsedTime(_start) > Limit)
        {
            throw new TimeoutException();
        }
    }
}
