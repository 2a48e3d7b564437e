namespace LabelNoise.Classification;

/// <summary>Pre-activations of some images at the start, and φ and φ' there; rows are images, columns hidden units.</summary>
/// <param name="Start">W(0)x/√d.</param>
/// <param name="Values">φ of it.</param>
/// <param name="Slopes">φ' of it.</param>
internal sealed record Features(double[] Start, double[] Values, double[] Slopes)
{
    /// <summary>From the pre-activations.</summary>
    public static Features Of(Activation activation, double[] start)
    {
        Features features = new(start, new double[start.Length], new double[start.Length]);
        activation.Write(start, features.Values, features.Slopes);
        return features;
    }

    /// <inheritdoc/>
    public override string ToString() => Numerics.RecordText.Of(this);
}
