using NetVips;

namespace Blog.Images;

/// <summary>
/// The native library that reads and makes pictures. It may be missing on a platform; then no picture has versions. Loaded
/// when first asked for.
/// </summary>
/// <param name="isWanted">False goes without it, as where it does not load.</param>
public sealed class PictureLibrary(bool isWanted = true)
{
    private static readonly Lazy<bool> Loaded = new(Load);

    // Kept, since native code calls it. Not made before it is needed: making it loads the library.
    private static Log.LogDelegate? _silence;

    public bool IsThere => isWanted && Loaded.Value;

    /// <summary>Whether it was asked for and is not there. Asking this loads nothing: a blog without pictures starts without it.</summary>
    public bool IsMissed => !isWanted || Loaded is { IsValueCreated: true, Value: false };

    private static bool Load()
    {
        if (!ModuleInitializer.VipsInitialized)
        {
            return false;
        }

        // Loaders that are not held against hostile files stay shut; the two makers at a time are all the threads we want.
        NetVips.NetVips.BlockUntrusted = true;
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // What it warns of is in the pictures, and no business of the terminal's.
        _silence = (_, _, _) => { };
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, _silence);
        return true;
    }
}
