namespace Blog.Publishing;

/// <summary>Something that must be done with the content folder before it is first read.</summary>
public interface IBeforeFirstReading
{
    /// <summary>Tells of its own faults: the folder is read whatever comes of it.</summary>
    Task RunAsync(CancellationToken ct);
}
