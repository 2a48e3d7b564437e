using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma 3.3 with explicit constants (docs/theorems-phase-two.md): how long θ* may be for E[(1/m)Σ‖wᵢ(t)‖²] to fall to √η, from which step on it has, and before which it has not, when Σ̂ has its
/// eigenvalues in an interval. The mean is 1 at step 0.
/// </summary>
/// <param name="learningRate">η, below 1.</param>
/// <param name="width">m, with mλ₊η^(3/2) below 2.</param>
/// <param name="spectrum">λ₋ > 0 and λ₊, between which the eigenvalues of Σ̂ lie.</param>
/// <param name="share">α, the part of √η that may be left for θ*, strictly between 0 and 1.</param>
internal sealed class OscillationBound(Magnitude learningRate, Magnitude width, Bracket spectrum, double share)
{
    private readonly double _share = Guard.OpenUnit(share);

    /// <summary>κ = mλ₊η^(3/2), what the neurons of a class do to each other in a step.</summary>
    private double Load => spectrum.Upper * (width * learningRate.Pow(1.5)).ToDouble();

    /// <summary>α(2 − κ)/(λ₊√η): the largest ‖θ*‖² that the theorem admits.</summary>
    public double LargestSquaredTeacher => _share * (2 - Load) / spectrum.Upper * learningRate.Pow(-0.5).ToDouble();

    /// <summary>t₀ = 1 + (ln(1/η) + 2·ln(1/(1 − α)))/(λ₋(2 − κ)η^(3/2)), rounded up where doubles resolve steps: from here on the mean is at most √η.</summary>
    public Magnitude Step
    {
        get
        {
            double logarithm = -learningRate.Ln - (2 * LogExponential.Log1p(-_share));
            Magnitude step = Magnitude.Of(logarithm / (spectrum.Lower * (2 - Load))) * learningRate.Pow(-1.5);
            return step.ToDouble() < 1e13 ? Magnitude.Of(1 + Math.Ceiling(step.ToDouble())) : step;
        }
    }

    /// <summary>(½·ln(1/η) − 1/100)/(λ₊η^(3/2)), rounded down where doubles resolve steps: up to here the mean exceeds √η for λ₊η^(3/2)(ln(1/η) + 4) ≤ 1/50, whatever θ* is.</summary>
    public Magnitude LastStepAbove
    {
        get
        {
            Magnitude step = Magnitude.Of(((-0.5 * learningRate.Ln) - 0.01) / spectrum.Upper) * learningRate.Pow(-1.5);
            return step.ToDouble() < 1e13 ? Magnitude.Of(Math.Floor(step.ToDouble())) : step;
        }
    }
}
