using Blog.Cli;
using Blog.Hosting;

return await new CommandLine(new Terminal(Console.Out, Console.Error), StartingPoint.OfThisProcess).RunAsync(args);
