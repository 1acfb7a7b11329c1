namespace Blog.Data;

/// <summary>
/// Says that a program serves with a data folder, until it is disposed of; the system frees it when its holder dies. Several may
/// serve, and nothing that replaces the folder's files runs beside one.
/// </summary>
public sealed class ServingLock : IDisposable
{
    private const string Name = "serving.lock";

    private readonly FileStream _file;

    private ServingLock(FileStream file) => _file = file;

    /// <returns>Null: something replaces the folder's files now.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static ServingLock? TryShare(string dataPath) => TryTake(dataPath, FileAccess.Read, FileShare.Read);

    /// <returns>Null: a program serves.</returns>
    public static ServingLock? TryTakeAlone(string dataPath) => TryTake(dataPath, FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _file.Dispose();

    private static ServingLock? TryTake(string dataPath, FileAccess access, FileShare share)
    {
        var path = Path.Join(dataPath, Name);
        try
        {
            PrivateFiles.Claim(path);
            return new ServingLock(new FileStream(path, FileMode.Open, access, share));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
