namespace Blog.Publishing.Drawings;

/// <summary>Draws one source at a time. Dear to make and to keep, so it is let go when there is nothing to do.</summary>
public interface IDrawer : IDisposable
{
    /// <summary>Whether it has grown so large that a new one is cheaper to keep.</summary>
    bool IsSpent { get; }

    /// <summary>Bounded in time and memory, whatever the source is.</summary>
    Drawing Draw(DrawingRequest request);
}
