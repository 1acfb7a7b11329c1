using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Tests.Comments;

/// <summary>Hears what is asked of the database whose connection string holds some words, until it is disposed of.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _words;
    private readonly List<IDisposable> _heard = [];
    private readonly List<string> _all = [];
    private readonly Dictionary<string, DbParameter[]> _commands = new(StringComparer.Ordinal);

    public Statements(string words)
    {
        _words = words;
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

    /// <summary>Each once, with the parameters of its first use.</summary>
    public List<(string Text, DbParameter[] Parameters)> Commands
    {
        get
        {
            lock (_all)
            {
                return [.. _commands.Select(one => (one.Key, one.Value))];
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
            value.Value
                is CommandEventData { Command: { CommandText: var text, Connection.ConnectionString: var of } } data
            && of.Contains(_words, StringComparison.Ordinal)
        )
        {
            lock (_all)
            {
                _all.Add(text);
                if (!_commands.ContainsKey(text))
                {
                    _commands[text] = [.. data.Command.Parameters.Cast<DbParameter>().Select(Copy)];
                }
            }
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    /// <summary>Those of SQLite cannot be cloned, and need not be.</summary>
    private static DbParameter Copy(DbParameter parameter) =>
        parameter is ICloneable whole
            ? (DbParameter)whole.Clone()
            : new SqliteParameter(parameter.ParameterName, parameter.Value);

    public void Dispose() => _heard.ForEach(one => one.Dispose());
}
