using System.Collections.Immutable;
using System.Globalization;

namespace Blog.Content.Editing;

/// <summary>Where a field stands in front matter: a key, or keys and items one within the other, such as <c>cascade[0].tags</c>.</summary>
public sealed class FieldPath : IEquatable<FieldPath>
{
    private readonly string _text;

    private FieldPath(ImmutableArray<FieldStep> steps)
    {
        Steps = steps;
        _text = string.Concat(
            steps.Select(
                (step, index) =>
                    step.Key is not { } key ? string.Create(CultureInfo.InvariantCulture, $"[{step.Index}]")
                    : index == 0 ? key
                    : "." + key
            )
        );
    }

    public ImmutableArray<FieldStep> Steps { get; }

    /// <summary>The key of the page itself that the field belongs to.</summary>
    public string Root => Steps[0].Key ?? "";

    /// <summary>The innermost key.</summary>
    public string Key => Steps.Last(step => step.Key is not null).Key ?? "";

    /// <param name="keys">At least one, each within the one before.</param>
    public static FieldPath Of(params ReadOnlySpan<string> keys)
    {
        ArgumentOutOfRangeException.ThrowIfZero(keys.Length, nameof(keys));
        var steps = ImmutableArray.CreateBuilder<FieldStep>(keys.Length);
        foreach (var key in keys)
        {
            steps.Add(new FieldStep(key, 0));
        }

        return new FieldPath(steps.MoveToImmutable());
    }

    /// <summary>A field within an item of this one's list.</summary>
    public FieldPath Within(int item, string key) => new([.. Steps, new FieldStep(null, item), new FieldStep(key, 0)]);

    /// <summary>A field within this one's map.</summary>
    public FieldPath Within(string key) => new([.. Steps, new FieldStep(key, 0)]);

    public static implicit operator FieldPath(string key) => Of(key);

    public bool Equals(FieldPath? other) =>
        other is not null && string.Equals(_text, other._text, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as FieldPath);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.OrdinalIgnoreCase);

    public override string ToString() => _text;
}
