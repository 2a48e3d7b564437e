using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma 3.3 with explicit constants (docs/theorems-phase-two.md): how long θ* may be for E[(1/m)Σ‖wᵢ(t)‖²] to fall to √η, from which step on it has, and before which it has not, when Σ̂ has its
/// eigenvalues in an interval. The mean is 1 at step 0.
/// </summary>
/// <param name="learningRate">η, from 10⁻¹⁰⁰ to below 1.</param>
/// <param name="width">m, with mλ₊η^(3/2) below 2.</param>
/// <param name="spectrum">From λ₋ > 0 to λ₊, between which the eigenvalues of Σ̂ lie.</param>
/// <param name="share">α, the part of √η that may be left for θ*, strictly between 0 and 1.</param>
internal sealed class OscillationBound(Enclosure learningRate, double width, Enclosure spectrum, double share)
{
    /// <summary>From here on a double plus 1 is at most the next double.</summary>
    private const double LargestWhole = 1L << 53;

    private readonly double _share = Guard.OpenUnit(share);

    private Enclosure Power => learningRate * Enclosure.Sqrt(learningRate);

    /// <summary>κ = mλ₊η^(3/2), what the neurons of a class do to each other in a step.</summary>
    private Enclosure Load => spectrum.Upper * (width * Power);

    /// <summary>α(2 − κ)/(λ₊√η): the largest ‖θ*‖² that the theorem admits.</summary>
    public Enclosure LargestSquaredTeacher => _share * (2 - Load) / (spectrum.Upper * Enclosure.Sqrt(learningRate));

    /// <summary>t₀ = 1 + ⌈(ln(1/η) + 2·ln(1/(1 − α)))/(λ₋(2 − κ)η^(3/2))⌉: from here on the mean is at most √η.</summary>
    public Enclosure Step
    {
        get
        {
            Enclosure logarithm = -Enclosure.Log(learningRate) - (2 * Enclosure.Log1p(-_share));
            Enclosure steps = logarithm / (spectrum.Lower * (2 - Load) * Power);
            double least = Math.Ceiling(steps.Lower);
            double most = Math.Ceiling(steps.Upper);
            return new Enclosure(least < LargestWhole ? least + 1 : least, most < LargestWhole ? most + 1 : Math.BitIncrement(most));
        }
    }

    /// <summary>⌊(½·ln(1/η) − 1/100)/(λ₊η^(3/2))⌋: up to here the mean exceeds √η for λ₊η^(3/2)(ln(1/η) + 4) ≤ 1/50, whatever θ* is.</summary>
    public Enclosure LastStepAbove
    {
        get
        {
            Enclosure steps = ((-0.5 * Enclosure.Log(learningRate)) - Enclosure.Written(0.01)) / (spectrum.Upper * Power);
            return new Enclosure(Math.Floor(steps.Lower), Math.Floor(steps.Upper));
        }
    }
}
