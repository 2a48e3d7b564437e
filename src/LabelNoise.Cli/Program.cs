using System.Text;
using LabelNoise.Cli;
using LabelNoise.Cli.Hosting;

if (OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;

// The pool also runs the handlers of signals, and its threads may all be at work on replicates.
ThreadPool.SetMinThreads(Environment.ProcessorCount + 4, Environment.ProcessorCount);
using StopSignals signals = new();
return signals.ExitCodeOf(CommandLine.Run(args, Host.Process(signals.Token)));
