using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The second moment of one parity class of the three-state process (see <see cref="OscillationMoments"/>) in closed form,
/// x(n) = x* + (1 − x*)·(1 − δ)^n after n active steps. Along an eigenvector of Σ̂ the eigenvalue λ scales every step: δ = λη^(3/2)·(2 − kλη^(3/2))
/// and x* = λη‖θ*‖²/(2 − kλη^(3/2)).
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ClassMoment
{
    private readonly double _log10Rate;
    private readonly double _log10Eigenvalue;
    private readonly double _squaredTeacherNorm;

    /// <summary>2 − kλη^(3/2): positive for a contracting class; −∞ for a class too large for a double.</summary>
    private readonly double _slack;

    /// <summary>log₁₀ |slack|, also where the slack exceeds a double.</summary>
    private readonly double _log10Slack;

    /// <param name="log10LearningRate">log₁₀ η.</param>
    /// <param name="squaredTeacherNorm">‖θ*‖², relative to x(0).</param>
    /// <param name="log10Size">log₁₀ k.</param>
    /// <param name="log10Eigenvalue">log₁₀ λ; −∞ for a direction without inputs, which stays as it is.</param>
    public ClassMoment(double log10LearningRate, double squaredTeacherNorm, double log10Size, double log10Eigenvalue = 0)
    {
        _log10Rate = log10LearningRate;
        _log10Eigenvalue = log10Eigenvalue;
        _squaredTeacherNorm = squaredTeacherNorm;
        double log10Growth = log10Size + (1.5 * log10LearningRate) + log10Eigenvalue;
        _slack = 2 - Math.Pow(10, log10Growth);
        _log10Slack = double.IsNegativeInfinity(_slack) ? log10Growth : Math.Log10(Math.Abs(_slack));
    }

    /// <summary>x* for a contracting class, +∞ for an expanding one; 1 for the exactly neutral one without a teacher.</summary>
    public double Limit => _slack switch
    {
        > 0 => FixedPoint,
        0 when _squaredTeacherNorm == 0 => 1,
        _ => double.PositiveInfinity,
    };

    /// <summary>x*, negative for an expanding class.</summary>
    private double FixedPoint => Math.Sign(_slack) * Math.Pow(10, _log10Rate + _log10Eigenvalue + Math.Log10(_squaredTeacherNorm) - _log10Slack);

    /// <summary>log₁₀ of the contraction δ = λη^(3/2)·slack without its sign; δ is at most 1, negative for an expanding class.</summary>
    private double Log10Contraction => (1.5 * _log10Rate) + _log10Eigenvalue + _log10Slack;

    /// <summary>x(n).</summary>
    public double MomentAfter(double activeSteps) => activeSteps == 0 ? 1 : MomentAfterLog10(Math.Log10(activeSteps));

    /// <summary>x(n) for n = 10^<paramref name="log10Steps"/>.</summary>
    public double MomentAfterLog10(double log10Steps)
    {
        // Without a contraction the drive b = λ²η^(5/2)‖θ*‖² adds up; without a teacher it would be 0·∞ below.
        if (_slack == 0)
            return 1 + (Math.Pow(10, (2.5 * _log10Rate) + (2 * _log10Eigenvalue) + log10Steps) * _squaredTeacherNorm);
        double exponent = Math.Sign(_slack) * Math.Pow(10, log10Steps + Log10Exponent);
        double kept = Math.Exp(-exponent);
        // What an expanding class is driven by only adds to infinity.
        return double.IsInfinity(kept) || FixedPoint == 0 ? kept : kept - (FixedPoint * LogExponential.Expm1(-exponent));
    }

    /// <summary>
    /// The base-10 logarithm of the least real n with x(n) ≤ 10^<paramref name="log10Level"/>, a level below 1; null when there is none.
    /// </summary>
    public double? Log10StepsTo(double log10Level)
    {
        if (_slack <= 0 || double.IsNegativeInfinity(_log10Eigenvalue))
            return null;
        // x*/level is of order √η and survives where both have underflowed.
        double ratio = Math.Pow(10, _log10Rate + _log10Eigenvalue + Math.Log10(_squaredTeacherNorm) - _log10Slack - log10Level);
        if (ratio >= 1)
            return null;
        double log = LogExponential.Log1p(-FixedPoint) - (log10Level * Math.Log(10)) - LogExponential.Log1p(-ratio);
        return Math.Log10(log) - Log10Exponent;
    }

    /// <summary>log₁₀ of |ln(1 − δ)|, also where δ has underflowed.</summary>
    private double Log10Exponent
    {
        get
        {
            double contraction = Math.Sign(_slack) * Math.Pow(10, Log10Contraction);
            if (double.IsInfinity(contraction))
                return Math.Log10(Math.Log(10) * Log10Contraction);
            double correction = contraction == 0 ? 1 : -LogExponential.Log1p(-Math.Min(contraction, 1)) / contraction;
            return Log10Contraction + Math.Log10(correction);
        }
    }
}
