namespace Blog.Content.Markup.Shortcodes;

/// <summary>Faults in the order they are met; a text that is wrong all over tells the first ones only.</summary>
internal sealed class ShortcodeFaults
{
    private const int Most = 100;
    private readonly List<ShortcodeFault> _all = [];

    public IReadOnlyList<ShortcodeFault> All => _all;

    public void Add(int position, string message)
    {
        if (_all.Count < Most)
        {
            _all.Add(new ShortcodeFault(position, message));
        }
    }

    public void AddLimit(int position, string message)
    {
        if (!_all.Exists(fault => fault.IsLimit))
        {
            _all.Add(new ShortcodeFault(position, message, IsLimit: true));
        }
    }
}
