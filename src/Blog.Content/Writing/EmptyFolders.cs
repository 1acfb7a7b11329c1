namespace Blog.Content.Writing;

/// <summary>A folder that held nothing else goes with its last file.</summary>
internal static class EmptyFolders
{
    /// <param name="file">The full path of a file that is gone.</param>
    /// <param name="root">The full path of the content folder that it lay in, which stays.</param>
    public static void RemoveAround(string file, string root)
    {
        for (
            var folder = Path.GetDirectoryName(file);
            folder is not null && folder != root && SafePath.IsBelow(folder, root);
            folder = Path.GetDirectoryName(folder)
        )
        {
            try
            {
                Directory.Delete(folder, recursive: false);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // It holds something still.
                return;
            }
        }
    }
}
