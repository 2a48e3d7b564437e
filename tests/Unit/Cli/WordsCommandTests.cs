using System.Buffers.Binary;
using LabelNoise.Cli;
using LabelNoise.Cli.Hosting;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class WordsCommandTests
{
    [Fact(DisplayName = "The command words writes word 0 of every replicate, then word 1 of every replicate, low byte first, and stops at the count")]
    public void Interleaved()
    {
        byte[] bytes = Bytes("words --seed 7 --claim some --replicates 3 --count 5");

        RandomStream[] streams = [.. Enumerable.Range(0, 3).Select(k => ReplicateSeed.For(7, "some", k).Open(StreamPurpose.Inputs))];
        IEnumerable<ulong> words = Enumerable.Range(0, 5).Select(k => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8 * k)));
        bytes.Should().HaveCount(40);
        words.Should().Equal(streams[0].Word(0), streams[1].Word(0), streams[2].Word(0), streams[0].Word(1), streams[1].Word(1));
    }

    [Fact(DisplayName = "A count that fills no whole number of buffers is written in full")]
    public void Counts() => Bytes("words --count 20001").Should().HaveCount(160008);

    [Fact(DisplayName = "The command words ends with 0 when its reader has gone, and with 130 on Ctrl-C while its reader does not read")]
    public void Reader()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(1));
        using ManualResetEventSlim never = new();
        using ScriptedStream gone = new(_ => false);
        using ScriptedStream stuck = new(_ => never.Wait(TimeSpan.FromMinutes(1)));

        Run(gone, default).Should().Be(0);
        Run(stuck, stop.Token).Should().Be(130);
        never.Set();

        static int Run(Stream stream, CancellationToken cancellation) =>
            CommandLine.Run(["words"], new Host(TextWriter.Null, TextWriter.Null, cancellation) { OpenBytes = () => stream });
    }

    private static byte[] Bytes(string arguments)
    {
        using MemoryStream bytes = new();
        Host host = new(TextWriter.Null, TextWriter.Null, CancellationToken.None) { OpenBytes = () => bytes };
        CommandLine.Run(arguments.Split(' '), host).Should().Be(0);
        return bytes.ToArray();
    }
}
