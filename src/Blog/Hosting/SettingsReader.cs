using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Blog.Hosting;

/// <summary>
/// Makes the settings' records from text. Stricter than the framework's binder, which takes <c>77</c> for an enum and
/// <c>10</c> for ten days, passes over what no record knows, and stops at the first fault without saying where it stands.
/// </summary>
internal sealed class SettingsReader(SettingsTable table)
{
    private static readonly string[] Times =
    [
        @"hh\:mm\:ss",
        @"hh\:mm\:ss\.FFFFFFF",
        @"d\.hh\:mm\:ss",
        @"d\.hh\:mm\:ss\.FFFFFFF",
    ];

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingsFault> _faults = [];

    /// <summary>One line for each value that is not allowed.</summary>
    public IReadOnlyList<SettingsFault> Faults => _faults;

    /// <summary>Every key that a record asked for, there or not.</summary>
    public IReadOnlyCollection<string> KnownKeys => _known;

    public T Read<T>(string section)
        where T : class => (T)ReadRecord(typeof(T), section);

    public string ReadText(string key) => ReadValue(typeof(string), key) as string ?? "";

    private object ReadRecord(Type type, string path)
    {
        var record = Create(type);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var key = $"{path}:{property.Name}";
            var faults = _faults.Count;
            if (ReadValue(property.PropertyType, key) is { } value)
            {
                property.SetValue(record, value);
            }

            if (faults == _faults.Count)
            {
                Check(property, key, property.GetValue(record));
            }
        }

        return record;
    }

    /// <returns>Null where the record's own default holds.</returns>
    private object? ReadValue(Type type, string key)
    {
        _known.Add(key);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return ReadList(type.GenericTypeArguments[0], key);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return ReadMap(type.GenericTypeArguments[1], key);
        }

        if (IsRecord(type))
        {
            return ReadRecord(type, key);
        }

        return table.Find(key) is { } entry ? Convert(type, key, key, entry) : null;
    }

    private Array? ReadList(Type itemType, string key)
    {
        if (table.Find(key) is { Value.Length: > 0 } single)
        {
            Blame(key, single, $"a list: {key}:0, {key}:1 and so on");
            return null;
        }

        var items = table
            .ChildrenOf(key)
            .Where(SettingsTable.IsIndex)
            .OrderBy(index => int.Parse(index, CultureInfo.InvariantCulture))
            .Select(index => ReadItem(itemType, key, index))
            .OfType<object>()
            .ToList();
        var list = Array.CreateInstance(itemType, items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            list.SetValue(items[index], index);
        }

        return list;
    }

    private object? ReadMap(Type valueType, string key)
    {
        if (table.Find(key) is { Value.Length: > 0 } single)
        {
            Blame(key, single, $"a map: {key}:NAME and a value for each name");
            return null;
        }

        var map = Create(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType));
        foreach (var name in table.ChildrenOf(key))
        {
            if (ReadItem(valueType, key, name) is { } value)
            {
                ((System.Collections.IDictionary)map)[name] = value;
            }
        }

        return map;
    }

    private object? ReadItem(Type type, string parent, string name)
    {
        var key = $"{parent}:{name}";
        _known.Add(key);
        if (IsRecord(type))
        {
            return ReadRecord(type, key);
        }

        return table.Find(key) is { } entry ? Convert(type, key, parent, entry) : null;
    }

    private object? Convert(Type type, string key, string ruleKey, SettingsEntry entry)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var text = entry.Value.Trim();
        if (text.Length == 0 && (plain != type || type == typeof(Uri)))
        {
            return null;
        }

        if (
            SettingsRules.Find(ruleKey) is { } rule
            && (text.Length > 0 || ruleKey.Length < key.Length)
            && !rule.Accepts(text)
        )
        {
            Blame(key, entry, rule.Allowed);
            return null;
        }

        if (type == typeof(string))
        {
            return entry.Value;
        }

        if (plain == typeof(Uri))
        {
            return new Uri(text, UriKind.Absolute);
        }

        if (plain == typeof(bool))
        {
            return bool.TryParse(text, out var flag) ? flag : Blame(key, entry, "true or false");
        }

        if (plain == typeof(int))
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : Blame(key, entry, "a whole number");
        }

        if (plain == typeof(double))
        {
            return double.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : Blame(key, entry, "a number");
        }

        if (plain == typeof(TimeSpan))
        {
            return TimeSpan.TryParseExact(text, Times, CultureInfo.InvariantCulture, out var time)
                ? time
                : Blame(key, entry, "a length of time as hh:mm:ss");
        }

        if (plain.IsEnum)
        {
            var names = Enum.GetNames(plain);
            return names.Contains(text, StringComparer.OrdinalIgnoreCase)
                ? Enum.Parse(plain, text, ignoreCase: true)
                : Blame(key, entry, "one of " + string.Join(", ", names));
        }

        throw new NotSupportedException($"{key}: settings of the type {type} are not read yet.");
    }

    private void Check(PropertyInfo property, string key, object? value)
    {
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!rule.IsValid(value))
            {
                Blame(key, table.Find(key) ?? new SettingsEntry(key, "", SettingsSource.BuiltIn), AllowedBy(rule));
            }
        }
    }

    private static string AllowedBy(ValidationAttribute rule) =>
        rule switch
        {
            { ErrorMessage: { } told } => told,
            RequiredAttribute => "given",
            RangeAttribute { OperandType: var type } range when type == typeof(TimeSpan) => string.Create(
                CultureInfo.InvariantCulture,
                $"a length of time from {range.Minimum} to {range.Maximum}"
            ),
            RangeAttribute range => string.Create(
                CultureInfo.InvariantCulture,
                $"a number from {range.Minimum} to {range.Maximum}"
            ),
            _ => rule.FormatErrorMessage("it"),
        };

    private object? Blame(string key, SettingsEntry entry, string allowed)
    {
        _faults.Add(
            new SettingsFault(
                key,
                $"{key} is '{Content.Problem.Quote(entry.Value)}', but must be {allowed} ({entry.Source})."
            )
        );
        return null;
    }

    private static bool IsRecord(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type != typeof(string) && type != typeof(Uri);

    private static object Create(Type type) =>
        Activator.CreateInstance(type) ?? throw new NotSupportedException($"{type} cannot be made.");
}
