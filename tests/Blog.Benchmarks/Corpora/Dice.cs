using System.Collections.Immutable;

namespace Blog.Benchmarks.Corpora;

/// <summary>Chance that falls alike on every machine and runtime: SplitMix64.</summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0, below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>From 0, below 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(ImmutableArray<T> items) => items[Below(items.Length)];

    /// <summary>Of the standard normal distribution (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Fraction())) * Math.Cos(2 * Math.PI * Fraction());

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
