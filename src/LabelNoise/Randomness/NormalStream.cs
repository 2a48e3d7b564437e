namespace LabelNoise.Randomness;

/// <summary>Standard normal variates read in order from one random stream. Not thread-safe; one reader owns it.</summary>
internal sealed class NormalStream
{
    private const int BufferedBatches = 32;
    private readonly RandomStream _stream;
    private readonly double[] _buffer = new double[BufferedBatches * NormalBatch.Size];
    private ulong _nextBatch;
    private int _read;

    /// <summary>Opens the normals of a replicate for a purpose, at the first variate.</summary>
    public NormalStream(ReplicateSeed seed, StreamPurpose purpose)
    {
        _stream = seed.Open(purpose);
        _read = _buffer.Length;
    }

    /// <summary>Fills a span with the next variates, as many as it is long.</summary>
    public void Next(Span<double> destination)
    {
        while (true)
        {
            int available = Math.Min(_buffer.Length - _read, destination.Length);
            _buffer.AsSpan(_read, available).CopyTo(destination);
            _read += available;
            if (available == destination.Length)
                return;
            destination = destination[available..];
            Refill();
        }
    }

    /// <summary>The next variate.</summary>
    public double Next()
    {
        if (_read == _buffer.Length)
            Refill();
        return _buffer[_read++];
    }

    /// <summary>Writes whole batches from a batch index on, for streams that are addressed rather than read in order.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstBatch">The index of the first batch of sixteen.</param>
    /// <param name="destination">Length a multiple of sixteen.</param>
    internal static void Fill(in RandomStream stream, ulong firstBatch, Span<double> destination)
    {
        for (int at = 0; at < destination.Length; at += NormalBatch.Size)
            NormalBatch.Write(stream, firstBatch++, destination[at..]);
    }

    private void Refill()
    {
        Fill(_stream, _nextBatch, _buffer);
        _nextBatch += BufferedBatches;
        _read = 0;
    }
}
