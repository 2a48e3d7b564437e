using LabelNoise.Randomness;

namespace LabelNoise.Cli.Fingerprints;

/// <summary>Raw words, and the numbers that are read from them one by one.</summary>
internal static class WordItems
{
    private const int Count = 1000;

    /// <summary>The items.</summary>
    public static IEnumerable<FingerprintItem> All { get; } =
    [
        .. Enum.GetValues<StreamPurpose>().Select(purpose => Of($"words of {purpose}", (digest, seed) => AddWords(digest, seed.Open(purpose)))),
        Of("normals", (digest, seed) =>
        {
            double[] normals = new double[4 * Count];
            new NormalStream(seed, StreamPurpose.Inputs).Next(normals);
            digest.Add(normals);
        }),
        Of("signs", (digest, seed) =>
        {
            double[] signs = new double[Count];
            new SignStream(seed, StreamPurpose.LabelNoise).Next(signs);
            digest.Add(signs);
        }),
        Of("uniforms and indices", (digest, seed) =>
        {
            UniformStream uniforms = new(seed, StreamPurpose.SampleIndices);
            for (int k = 0; k < Count; k++)
            {
                digest.Add(uniforms.Next());
                digest.Add((ulong)uniforms.Index(Count));
            }
        }),
    ];

    private static FingerprintItem Of(string name, Action<Digest, ReplicateSeed> add) => new("words", name, (digest, _) =>
    {
        foreach (long replicate in new long[] { 0, 1, uint.MaxValue })
            add(digest, ReplicateSeed.For(1, "fingerprint", replicate));
    });

    /// <summary>The first words, and words around the block index where a counter of 32 bits would overflow.</summary>
    private static void AddWords(Digest digest, RandomStream stream)
    {
        foreach (ulong start in new ulong[] { 0, (1UL << 33) - 64 })
        {
            for (ulong k = 0; k < 128; k++)
                digest.Add(stream.Word(start + k));
        }
    }
}
