namespace Blog.Benchmarks.Whole;

/// <summary>The same thing, measured several times.</summary>
internal sealed class Samples
{
    private readonly List<double> _sorted = [];

    public double Median => At(0.5);

    public double Least => _sorted[0];

    public void Add(double value)
    {
        var found = _sorted.BinarySearch(value);
        _sorted.Insert(found < 0 ? ~found : found, value);
    }

    /// <param name="share">From 0 to 1; the nearest sample that is not below it.</param>
    public double At(double share) => _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Count) - 1)];
}
