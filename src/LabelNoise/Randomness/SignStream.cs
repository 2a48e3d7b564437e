namespace LabelNoise.Randomness;

/// <summary>Fair signs ±1 read in order from one random stream, 64 to the word. Not thread-safe; one reader owns it.</summary>
public sealed class SignStream
{
    private readonly RandomStream _stream;
    private ulong _bits;
    private ulong _read;

    /// <summary>Opens the signs of a replicate for a purpose, at the first sign.</summary>
    public SignStream(ReplicateSeed seed, StreamPurpose purpose) => _stream = seed.Open(purpose);

    /// <summary>The next sign: +1 or −1, each with probability ½.</summary>
    public double Next()
    {
        if ((_read & 63) == 0)
            _bits = _stream.Word(_read >> 6);
        ulong bit = (_bits >> (int)(_read & 63)) & 1;
        _read++;
        return bit == 0 ? 1.0 : -1.0;
    }

    /// <summary>Fills a span with the next signs.</summary>
    public void Next(Span<double> destination)
    {
        foreach (ref double sign in destination)
            sign = Next();
    }
}
