using Blog.Data;

namespace Blog.History;

/// <summary>
/// A file that is there while an act is between its plan and its end, so that a start knows without the database whether one
/// was killed on the way.
/// </summary>
/// <param name="file">A full path in the data folder.</param>
public sealed class UnfinishedMark(string file)
{
    public bool IsSet => File.Exists(file);

    /// <summary>Sets it; disposing what is given takes it away. Only within a turn of <see cref="ContentGate"/>.</summary>
    public IDisposable Set()
    {
        PrivateFiles.Claim(file);
        return new Holder(this);
    }

    public void Clear() => File.Delete(file);

    private sealed class Holder(UnfinishedMark mark) : IDisposable
    {
        public void Dispose() => mark.Clear();
    }
}
