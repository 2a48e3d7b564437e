using LabelNoise.Numerics;

namespace LabelNoise.Classification;

/// <summary>A two-layer network and how it is trained: Algorithm 1 of the paper, label-noise SGD for classification, or sharpness-aware minimisation. Immutable.</summary>
internal sealed record TrainingSetting
{
    /// <summary>φ.</summary>
    public Activation Activation { get; init; } = Activation.Erf;

    /// <summary>What is made small.</summary>
    public Loss Loss { get; init; } = Loss.Squared;

    /// <summary>The coordinates that gradients are taken in.</summary>
    public Parameterisation Parameterisation { get; init; } = Parameterisation.Standard;

    /// <summary>m, how many hidden units there are, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Width { get; init => field = (int)Guard.AtLeast((long)value, 1, nameof(Width)); } = 512;

    /// <summary>η, the step size, above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite, zero or negative.</exception>
    public double LearningRate { get; init => field = Guard.Positive(value, nameof(LearningRate)); } = 1e-3;

    /// <summary>τ: with this probability a label is replaced by one drawn uniformly, anew at every step; from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside [0, 1].</exception>
    public double FlipProbability
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw Guard.OutOfRange(nameof(FlipProbability), value, "FlipProbability must be from 0 to 1.");
    }

    /// <summary>B, images of a step, drawn without replacement; all where null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? BatchSize { get; init => field = value is { } size ? (int)Guard.AtLeast((long)size, 1, nameof(BatchSize)) : null; }

    /// <summary>ρ: the gradient is taken at distance ρ up the gradient; 0 is plain descent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite or negative.</exception>
    public double Radius { get; init => field = Guard.AtLeast(value, 0, nameof(Radius)); }

    /// <summary>What the first layer's step is in the coordinates of the tangent kernel, over the step of those coordinates: d, or 1.</summary>
    /// <param name="dimension">d.</param>
    public double InnerGain(int dimension) => Parameterisation == Parameterisation.Standard ? dimension : 1;

    /// <summary>The same of the second layer: m, or 1.</summary>
    public double OuterGain => Parameterisation == Parameterisation.Standard ? Width : 1;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
