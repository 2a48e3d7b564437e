using LabelNoise.Numerics;

namespace LabelNoise.Classification;

/// <summary>How well outputs fit the clean labels of a set of images.</summary>
/// <param name="Loss">The mean loss.</param>
/// <param name="Accuracy">The share of images whose largest output is that of their label.</param>
internal readonly record struct Scores(double Loss, double Accuracy)
{
    /// <summary>Scores outputs.</summary>
    /// <param name="loss">Which loss.</param>
    /// <param name="images">The images.</param>
    /// <param name="outputs">K numbers for each.</param>
    public static Scores Of(Loss loss, ImageSet images, ReadOnlySpan<double> outputs)
    {
        (double sum, int hits) = (0, 0);
        for (int i = 0; i < images.Count; i++)
        {
            ReadOnlySpan<double> output = outputs.Slice(i * images.Classes, images.Classes);
            sum += loss.Of(output, images.Labels[i]);
            hits += Largest(output) == images.Labels[i] ? 1 : 0;
        }

        return new Scores(sum / images.Count, (double)hits / images.Count);
    }

    private static int Largest(ReadOnlySpan<double> numbers)
    {
        int largest = 0;
        for (int k = 1; k < numbers.Length; k++)
            largest = numbers[k] > numbers[largest] ? k : largest;
        return largest;
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
