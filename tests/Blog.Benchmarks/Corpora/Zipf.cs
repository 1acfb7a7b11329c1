namespace Blog.Benchmarks.Corpora;

/// <summary>Zipf's law: the first of the ranks comes twice as often as the second, three times as often as the third.</summary>
public sealed class Zipf
{
    private readonly double[] _upTo;

    public Zipf(int ranks)
    {
        _upTo = new double[ranks];
        var sum = 0.0;
        for (var rank = 0; rank < ranks; rank++)
        {
            sum += 1.0 / (rank + 1);
            _upTo[rank] = sum;
        }
    }

    /// <summary>From 0, the most frequent.</summary>
    public int Rank(Dice dice)
    {
        var found = Array.BinarySearch(_upTo, dice.Fraction() * _upTo[^1]);
        return Math.Min(found < 0 ? ~found : found, _upTo.Length - 1);
    }
}
