namespace LabelNoise.Cli.Fingerprints;

/// <summary>One line of a fingerprint.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Name">What is computed.</param>
/// <param name="Compute">Computes it, on so many threads, and adds its digits.</param>
internal sealed record FingerprintItem(string Part, string Name, Action<Digest, int> Compute)
{
    /// <summary>Digits of the digest that a line shows; 64 bits are enough to see a difference.</summary>
    private const int Shown = 16;

    /// <summary>The line.</summary>
    public string Line(int threads)
    {
        using Digest digest = new();
        Compute(digest, threads);
        return $"{digest.Hexadecimal()[..Shown]}  {Part}  {Name}";
    }
}
