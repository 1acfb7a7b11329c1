using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Blog.Benchmarks.Corpora;

namespace Blog.Benchmarks.Whole;

/// <summary>One run over one corpus: each figure in turn, on an otherwise idle program.</summary>
internal sealed class WholeRun
{
    private const int PagesRead = 1_000;

    /// <summary>Until all code that a request runs has been compiled for good.</summary>
    private const int WarmingRequests = 25_000;

    private readonly WholeOptions _options;
    private readonly PublishedProgram _program;
    private readonly Scratch _scratch;
    private readonly string _content;
    private readonly string _data;
    private readonly ImmutableArray<CorpusPost> _posts;
    private readonly Report _report = new();

    public WholeRun(WholeOptions options, PublishedProgram program, Scratch scratch)
    {
        (_options, _program, _scratch) = (options, program, scratch);
        _content = scratch.Make("content");
        _data = scratch.At("data");
        _posts = new Corpus(options.Posts).WriteTo(_content);
    }

    public async Task<string> MeasureAsync()
    {
        await StartAsync();
        await CountAsync();
        await CheckAsync();
        await ReadManyAsync();
        await LoadAsync();
        await EditAsync();
        return _report.Write(_posts.Length, _posts.Sum(post => (double)Encoding.UTF8.GetByteCount(post.Text)) / 1e6);
    }

    private async Task StartAsync()
    {
        var (empty, fresh, again) = (new Samples(), new Samples(), new Samples());
        var nothing = _scratch.Make("nothing");

        // The first start finds the disk cold, and this process too.
        await FirstPageAsync(_content, keep: false);
        for (var round = 0; round < _options.Rounds; round++)
        {
            empty.Add(await FirstPageAsync(nothing, keep: false));
            fresh.Add(await FirstPageAsync(_content, keep: false));
            again.Add(await FirstPageAsync(_content, keep: true));
        }

        _report.Add("start to first page, no posts", "ms", empty);
        _report.Add("start to first page, no cache", "ms", fresh);
        _report.Add("start to first page, with cache", "ms", again);
    }

    /// <param name="keep">Whether the program finds what the run before left in its data folder.</param>
    private async Task<double> FirstPageAsync(string content, bool keep)
    {
        if (!keep)
        {
            ForgetData();
        }

        using var served = _program.Serve(content, _data);
        return (await served.FirstAnswerAsync()).TotalMilliseconds;
    }

    private async Task CountAsync()
    {
        var (read, rendered) = await InProcess.CountAsync(_content, _scratch.At("counted"));
        _report.Add("files read by the first page (in this process)", "", read);
        _report.Add("bodies rendered by the first page (in this process)", "", rendered);
    }

    private async Task CheckAsync()
    {
        var samples = new Samples();
        for (var round = 0; round < _options.Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await _program.CheckAsync(_content, _data);
            samples.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        _report.Add("`check`", "ms", samples);
    }

    private async Task ReadManyAsync()
    {
        var (empty, many) = (new Samples(), new Samples());
        var nothing = _scratch.Make("nothing");
        for (var round = 0; round < _options.Rounds; round++)
        {
            empty.Add(await ResidentAsync(nothing, []));
            many.Add(await ResidentAsync(_content, Spread(PagesRead)));
        }

        _report.Add("resident memory, no posts, home read", "MB", empty);
        _report.Add($"resident memory, {Math.Min(PagesRead, _posts.Length)} pages read", "MB", many);
    }

    private async Task<double> ResidentAsync(string content, IEnumerable<CorpusPost> read)
    {
        ForgetData();
        using var served = _program.Serve(content, _data);
        await served.FirstAnswerAsync();
        foreach (var post in read)
        {
            await served.Client.GetByteArrayAsync(new Uri(post.Address, UriKind.Relative));
        }

        return served.ResidentMegabytes;
    }

    private async Task LoadAsync()
    {
        var post = _posts.OrderBy(post => Encoding.UTF8.GetByteCount(post.Text)).ElementAt(_posts.Length / 2).Address;
        ForgetData();
        using var served = _program.Serve(_content, _data);
        await served.FirstAnswerAsync();
        var bytes = await Load.CompressedAsync(served, post);
        await File.WriteAllBytesAsync(_scratch.At("page.gz"), bytes);
        using var bare = BareServer.Serve(_scratch.Root, _scratch.At("page.gz"));
        await bare.FirstAnswerAsync();

        var (young, own, least) = (new LoadFigures(), new LoadFigures(), new LoadFigures());
        young.Add(await Load.RunAsync(served, post, _options.Requests));
        await Load.RunAsync(served, post, WarmingRequests);
        await Load.RunAsync(bare, post, WarmingRequests);
        for (var round = 0; round < _options.Rounds; round++)
        {
            own.Add(await Load.RunAsync(served, post, _options.Requests));
            least.Add(await Load.RunAsync(bare, post, _options.Requests));
        }

        _report.Add("one post page, gzip", "bytes", bytes.Length);
        young.AddTo(_report, "one post page, young process");
        own.AddTo(_report, "one post page");
        least.AddTo(_report, "bare Kestrel, the same bytes");
        _report.Add(
            "processor time against bare Kestrel",
            "×",
            own.Processor.Median / least.Processor.Median,
            digits: 2
        );
        _report.Add(
            "requests a second against bare Kestrel",
            "×",
            own.PerSecond.Median / least.PerSecond.Median,
            digits: 2
        );
    }

    private async Task EditAsync()
    {
        ForgetData();
        using var served = _program.Serve(_content, _data);
        await served.FirstAnswerAsync();
        var edits = new Edits(served, _content, _posts);

        // The first edits find code that has not run yet.
        await edits.MeasureAsync(Edits.ByRenameAsync, 5);
        _report.Add(
            "saved by rename to visible",
            "ms",
            await edits.MeasureAsync(Edits.ByRenameAsync, _options.Edits),
            digits: 1
        );
        _report.Add(
            "saved in place to visible",
            "ms",
            await edits.MeasureAsync(Edits.InPlaceAsync, _options.Edits),
            digits: 1
        );
    }

    /// <summary>All over the corpus.</summary>
    private IEnumerable<CorpusPost> Spread(int count)
    {
        var step = Math.Max(1, _posts.Length / count);
        return _posts.Where((_, index) => index % step == 0).Take(count);
    }

    private void ForgetData()
    {
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }
}
