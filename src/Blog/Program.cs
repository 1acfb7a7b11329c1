using Blog.Cli;
using Blog.Hosting;

var terminal = new Terminal(Console.Out, Console.Error) { Input = Console.In };
return await new CommandLine(terminal, StartingPoint.OfThisProcess).RunAsync(args);
