using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Tests.Comments;

/// <summary>Hears what is asked of the database in one folder, until it is disposed of.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _folder;
    private readonly List<IDisposable> _heard = [];
    private readonly List<string> _all = [];

    public Statements(string folder)
    {
        _folder = folder;
        _heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public List<string> All
    {
        get
        {
            lock (_all)
            {
                return [.. _all];
            }
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _heard.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Value is CommandEventData { Command: { CommandText: var text, Connection.ConnectionString: var of } }
            && of.Contains(_folder, StringComparison.Ordinal)
        )
        {
            lock (_all)
            {
                _all.Add(text);
            }
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _heard.ForEach(one => one.Dispose());
}
