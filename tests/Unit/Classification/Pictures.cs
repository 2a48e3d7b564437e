using LabelNoise.Classification;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Classification;

/// <summary>Small made-up images for tests.</summary>
internal static class Pictures
{
    /// <summary>A task of seven training and five test images of eleven pixels, three classes.</summary>
    public static ImageTask Task { get; } = new(Set(7, "train"), Set(5, "test"));

    private static ImageSet Set(int count, string name)
    {
        double[] pixels = new double[count * 11];
        new NormalStream(ReplicateSeed.For(7, name, 0), StreamPurpose.Experiment).Next(pixels);
        return new ImageSet(pixels, [.. Enumerable.Range(0, count).Select(i => i * i % 3)], 3);
    }
}
