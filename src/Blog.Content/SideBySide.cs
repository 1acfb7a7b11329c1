using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Blog.Content;

/// <summary>
/// Does the same to each of many, several at a time, on threads of its own: the pool's are for what does not wait. A disk
/// flushes eight files in little more time than one.
/// </summary>
public static class SideBySide
{
    private const int MostThreads = 8;

    /// <summary>Ends when all is done, or when one has failed and what was begun is through; its exception is thrown as it was.</summary>
    public static void Run<T>(IReadOnlyCollection<T> all, Action<T> act)
    {
        ArgumentNullException.ThrowIfNull(all);
        var waiting = new ConcurrentQueue<T>(all);
        ExceptionDispatchInfo? failed = null;
        var threads = Enumerable.Range(0, Math.Min(MostThreads, all.Count)).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        failed?.Throw();

        void Work()
        {
            while (waiting.TryDequeue(out var next))
            {
                try
                {
                    act(next);
                }
                catch (Exception fault)
                {
                    Interlocked.CompareExchange(ref failed, ExceptionDispatchInfo.Capture(fault), null);
                    waiting.Clear();
                }
            }
        }
    }
}
