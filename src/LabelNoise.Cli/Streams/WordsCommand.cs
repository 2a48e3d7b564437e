using System.Buffers.Binary;
using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Randomness;

namespace LabelNoise.Cli.Streams;

/// <summary>`words`: the raw random words, for batteries of tests that read a pipe.</summary>
internal static class WordsCommand
{
    private const int BufferedBytes = 1 << 16;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        Option<ulong?> seed = OptionOf.Seed(SuiteSeed.Description);
        Option<string?> claim = OptionOf.Name("--claim", "The claim whose key is used [default: words]", "any text that is not empty", "id");
        Option<long?> replicates = OptionOf.Whole("--replicates", "Word k of replicates 0 … n − 1, then word k + 1, and so on [default: 1024]", 1, 1 << 20);
        Option<long?> count = OptionOf.Whole("--count", "How many words of 64 bits [default: as many as are read]", 0);
        Command command = new("words", "Writes the random words of many replicates in turn, as bytes, low byte first.") { seed, claim, replicates, count };
        command.SetAction(parsed =>
        {
            ulong suite = SuiteSeed.Resolve(parsed.GetValue(seed)).Seed;
            string id = parsed.GetValue(claim) ?? "words";
            RandomStream[] streams = new RandomStream[parsed.GetValue(replicates) ?? 1024];
            for (int replicate = 0; replicate < streams.Length; replicate++)
                streams[replicate] = ReplicateSeed.For(suite, id, replicate).Open(StreamPurpose.Inputs);
            using Stream output = host.OpenBytes();

            // A reader that does not read would hold up the write, and so Ctrl-C, for as long.
            bool finished = Interruptible.Run(stop => Write(output, streams, parsed.GetValue(count) ?? long.MaxValue, stop), host.Cancellation);
            return finished ? ExitCode.Success : ExitCode.Cancelled;
        });
        return command;
    }

    /// <summary>Writes until the count, the reader's leave or the cancellation.</summary>
    private static void Write(Stream output, RandomStream[] streams, long count, CancellationToken cancellation)
    {
        byte[] buffer = new byte[BufferedBytes];
        (int replicate, ulong word) = (0, 0);
        while (count > 0 && output.CanWrite)
        {
            cancellation.ThrowIfCancellationRequested();
            int bytes = (int)Math.Min(buffer.Length, Math.Min(count, BufferedBytes) * sizeof(ulong));
            for (int at = 0; at < bytes; at += sizeof(ulong))
            {
                BinaryPrimitives.WriteUInt64LittleEndian(buffer.AsSpan(at), streams[replicate].Word(word));
                if (++replicate == streams.Length)
                    (replicate, word) = (0, word + 1);
            }

            output.Write(buffer, 0, bytes);
            count -= bytes / sizeof(ulong);
        }
    }
}
