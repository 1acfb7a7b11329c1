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
    public Holder Set()
    {
        // What an earlier act left planned is unfinished still.
        var holder = new Holder(this) { Stays = IsSet };
        PrivateFiles.Claim(file);
        return holder;
    }

    public void Clear() => File.Delete(file);

    /// <summary>Takes the mark away at the end, unless an act is left planned.</summary>
    public sealed class Holder : IDisposable
    {
        private readonly UnfinishedMark _mark;

        internal Holder(UnfinishedMark mark) => _mark = mark;

        public bool Stays { get; set; }

        public void Dispose()
        {
            if (!Stays)
            {
                _mark.Clear();
            }
        }
    }
}
