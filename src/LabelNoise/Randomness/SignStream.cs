using System.Runtime.Intrinsics;

namespace LabelNoise.Randomness;

/// <summary>Fair signs ±1 read in order from one random stream, 64 to the word. Not thread-safe; one reader owns it.</summary>
internal sealed class SignStream
{
    private const int BufferedWords = 8;
    private const ulong SignBit = 1UL << 63;
    private readonly RandomStream _stream;
    private readonly ulong[] _words = new ulong[BufferedWords];
    private ulong _nextBlock;
    private int _read = BufferedWords * 64;

    /// <summary>Opens the signs of a replicate for a purpose, at the first sign.</summary>
    public SignStream(ReplicateSeed seed, StreamPurpose purpose) => _stream = seed.Open(purpose);

    /// <summary>The next sign: +1 or −1, each with probability ½.</summary>
    public double Next() => NextBit() == 0 ? 1.0 : -1.0;

    /// <summary>Fills a span with the next signs.</summary>
    public void Next(Span<double> destination)
    {
        while (destination.Length >= 4)
        {
            // The last three positions of a word are read one by one.
            if ((_read & 63) <= 60)
            {
                FourSigns().CopyTo(destination);
                destination = destination[4..];
            }
            else
            {
                destination[0] = Next();
                destination = destination[1..];
            }
        }

        foreach (ref double sign in destination)
            sign = Next();
    }

    /// <summary>The bits behind the next signs, the first one lowest: 0 is +1, 1 is −1. Bits above them are unspecified.</summary>
    /// <param name="count">How many signs, 1 to 64.</param>
    internal ulong NextBits(int count)
    {
        if (_read == BufferedWords * 64)
            Refill();
        int available = 64 - (_read & 63);
        ulong bits = _words[_read >> 6] >> (_read & 63);
        if (count <= available)
        {
            _read += count;
            return bits;
        }

        _read += available;
        if (_read == BufferedWords * 64)
            Refill();
        bits |= _words[_read >> 6] << available;
        _read += count - available;
        return bits;
    }

    /// <summary>Four signs out of one word: the bit that decides becomes the sign bit of 1.0.</summary>
    private Vector256<double> FourSigns()
    {
        if (_read == BufferedWords * 64)
            Refill();
        ulong bits = _words[_read >> 6] >> (_read & 63);
        _read += 4;
        Vector256<ulong> signs = Vector256.Create(bits << 63, bits << 62, bits << 61, bits << 60) & Vector256.Create(SignBit);
        return (signs | Vector256.Create(1.0).AsUInt64()).AsDouble();
    }

    private ulong NextBit()
    {
        if (_read == BufferedWords * 64)
            Refill();
        ulong bit = (_words[_read >> 6] >> (_read & 63)) & 1;
        _read++;
        return bit;
    }

    private void Refill()
    {
        (Vector256<ulong> even, Vector256<ulong> odd) = _stream.FourBlocks(_nextBlock);
        for (int block = 0; block < 4; block++)
        {
            _words[2 * block] = even.GetElement(block);
            _words[2 * block + 1] = odd.GetElement(block);
        }

        _nextBlock += 4;
        _read = 0;
    }
}
