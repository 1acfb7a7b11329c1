using BenchmarkDotNet.Running;
using Blog.Benchmarks.Parts;
using Blog.Benchmarks.Whole;

switch (args)
{
    case [WholeCommand.Name, .. var rest]:
        return await WholeCommand.RunAsync(rest);
    case [BareServer.Name, var file, var address]:
        await BareServer.RunAsync(file, address);
        return 0;
    case [PartsConfig.Name, .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(PartsConfig).Assembly).Run(rest, new PartsConfig());
        return 0;
    case []:
        BenchmarkSwitcher.FromAssembly(typeof(PartsConfig).Assembly).RunAll(new PartsConfig());
        return 0;
    default:
        await Console.Error.WriteLineAsync(WholeOptions.Usage);
        return 2;
}
