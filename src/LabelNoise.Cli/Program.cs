using System.Runtime.InteropServices;
using System.Text;
using LabelNoise.Cli;
using LabelNoise.Cli.Hosting;

Console.OutputEncoding = Encoding.UTF8;
using CancellationTokenSource stop = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CommandLine.Run(args, Host.Process(stop.Token));

void Stop(PosixSignalContext context)
{
    // Finished results are still to be printed.
    context.Cancel = true;
    stop.Cancel();
}
