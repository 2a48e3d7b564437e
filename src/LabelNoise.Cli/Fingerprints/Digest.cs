using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Fingerprints;

/// <summary>SHA-256 over the bits of numbers: two digests are equal only if every bit of every number is.</summary>
internal sealed class Digest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a word.</summary>
    public void Add(ulong word)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, word);
        _hash.AppendData(bytes);
    }

    /// <summary>Adds the bits of a number. Any NaN counts as the same: IEEE 754 leaves its sign and payload open.</summary>
    public void Add(double number) => Add(BitConverter.DoubleToUInt64Bits(double.IsNaN(number) ? double.NaN : number));

    /// <summary>Adds the bits of some numbers.</summary>
    public void Add(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
            Add(number);
    }

    /// <summary>Adds a text and its end.</summary>
    public void Add(string text) => _hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>Adds what can be seen of a network: θ, ‖a‖², Σ‖wᵢ‖², and its neurons where it has any.</summary>
    public void Add(Network network, bool neurons)
    {
        Add(network.Theta);
        Add(network.OuterNormSquared);
        Add(network.InnerNormSquared);
        if (!neurons)
            return;
        Rows rows = new(this);
        network.VisitAll(ref rows);
    }

    /// <summary>The digest of all that was added, in hexadecimal.</summary>
    public string Hexadecimal() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private readonly struct Rows(Digest digest) : INeuronVisitor
    {
        public void Visit(scoped in NeuronGroup group)
        {
            foreach (Vector256<double> four in group.Current)
            {
                for (int neuron = 0; neuron < group.Count; neuron++)
                    digest.Add(four[neuron]);
            }
        }
    }
}
