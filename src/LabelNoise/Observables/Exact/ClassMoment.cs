using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The second moment of one parity class of the three-state process (see <see cref="OscillationMoments"/>) in closed form,
/// x(n) = x* + (1 − x*)·(1 − δ)^n after n active steps.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ClassMoment
{
    private readonly double _log10Rate;
    private readonly double _squaredTeacherNorm;

    /// <summary>2 − kη^(3/2): positive for a contracting class; −∞ for a class too large for a double.</summary>
    private readonly double _slack;

    /// <summary>The contraction δ = η^(3/2)·slack; at most 1, negative for an expanding class.</summary>
    private readonly double _contraction;

    public ClassMoment(double log10LearningRate, double squaredTeacherNorm, double log10Size)
    {
        _log10Rate = log10LearningRate;
        _squaredTeacherNorm = squaredTeacherNorm;
        _slack = 2 - Math.Pow(10, log10Size + (1.5 * log10LearningRate));
        _contraction = Math.Pow(10, 1.5 * log10LearningRate) * _slack;
    }

    /// <summary>x* for a contracting class, +∞ for an expanding one; 1 for the exactly neutral one without a teacher.</summary>
    public double Limit => _slack switch
    {
        > 0 => FixedPoint,
        0 when _squaredTeacherNorm == 0 => 1,
        _ => double.PositiveInfinity,
    };

    private double FixedPoint => Math.Pow(10, _log10Rate) * _squaredTeacherNorm / _slack;

    /// <summary>x(n).</summary>
    public double MomentAfter(double activeSteps) => activeSteps == 0 ? 1 : MomentAfterLog10(Math.Log10(activeSteps));

    /// <summary>x(n) for n = 10^<paramref name="log10Steps"/>.</summary>
    public double MomentAfterLog10(double log10Steps)
    {
        if (double.IsNegativeInfinity(_slack))
            return double.PositiveInfinity;
        // Without a contraction the drive b = η^(5/2)‖θ*‖² adds up; without a teacher it would be 0·∞ below.
        if (_slack == 0)
            return 1 + (Math.Pow(10, (2.5 * _log10Rate) + log10Steps) * _squaredTeacherNorm);
        double exponent = Math.Sign(_slack) * Math.Pow(10, log10Steps + Log10Exponent);
        double driven = _squaredTeacherNorm == 0 ? 0 : -FixedPoint * LogExponential.Expm1(-exponent);
        return Math.Exp(-exponent) + driven;
    }

    /// <summary>
    /// The base-10 logarithm of the least real n with x(n) ≤ 10^<paramref name="log10Level"/>, a level below 1; null when there is none.
    /// </summary>
    public double? Log10StepsTo(double log10Level)
    {
        if (_slack <= 0)
            return null;
        // x*/level is of order √η and survives where both have underflowed.
        double ratio = Math.Pow(10, _log10Rate - log10Level) * _squaredTeacherNorm / _slack;
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
            double correction = _contraction == 0 ? 1 : -LogExponential.Log1p(-_contraction) / _contraction;
            return (1.5 * _log10Rate) + Math.Log10(Math.Abs(_slack) * correction);
        }
    }
}
