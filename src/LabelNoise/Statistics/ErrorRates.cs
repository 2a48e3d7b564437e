using System.Globalization;
using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The two error probabilities of a sequential test. Each holds over all stopping times at once (Ville's inequality).</summary>
/// <remarks>
/// <c>default(ErrorRates)</c> holds zeros, which no finite sample can meet; every test rejects it. Use <see cref="Default"/>.
/// </remarks>
/// <param name="Alpha">Probability that a true claim is ever refuted, strictly between 0 and 1.</param>
/// <param name="Beta">Probability that a claim false by the slack or more is ever supported, strictly between 0 and 1.</param>
/// <exception cref="ArgumentOutOfRangeException">A rate is NaN or outside the open unit interval.</exception>
public readonly record struct ErrorRates(double Alpha, double Beta)
{
    /// <summary>Both rates 10⁻⁷: a thousand sampled claims stay within a familywise rate of 10⁻⁴.</summary>
    public static ErrorRates Default => new(1e-7, 1e-7);

    /// <summary>Probability that a true claim is ever refuted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or outside the open unit interval.</exception>
    public double Alpha { get; init => field = Guard.OpenUnit(value, nameof(Alpha)); } = Guard.OpenUnit(Alpha, nameof(Alpha));

    /// <summary>Probability that a claim false by the slack or more is ever supported.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN or outside the open unit interval.</exception>
    public double Beta { get; init => field = Guard.OpenUnit(value, nameof(Beta)); } = Guard.OpenUnit(Beta, nameof(Beta));

    /// <summary>Evidence at which a claim is refuted: ln(1/α).</summary>
    internal double RefutationThreshold => -Math.Log(Guard.OpenUnit(Alpha, nameof(Alpha)));

    /// <summary>Evidence at which a claim is supported: ln(1/β).</summary>
    internal double SupportThreshold => -Math.Log(Guard.OpenUnit(Beta, nameof(Beta)));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"α = {Alpha}, β = {Beta}");
}
