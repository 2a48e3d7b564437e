using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// An enclosure of E‖(I − κxxᵀ)u‖^p for any p > 0, of which <see cref="KestenIndex"/> computes the logarithm; ‖u‖ = 1, κ = ηm/d, x ~ N(0, I_d). Its square is
/// 1 − B + B·f², f = κR − 1, where R is χ² with d degrees of freedom and B is Beta(½, (d − 1)/2), independent of R.
/// </summary>
/// <remarks>
/// The mean over B is a hypergeometric series. R is integrated below and above 1/κ apart by the trapezoidal rule, whose relative error is at most
/// 2C/(e^(2πa/h) − 1) where the integrand at imaginary part b has a modulus whose integral is at most C times that at b = 0, |b| ≤ a = π/3; C and the
/// terms that are left out are derived in docs/certified.md. At even p <see cref="EvenStepMoment"/> is quicker, and narrower as long as p is small.
/// </remarks>
internal sealed class CertifiedStepMoment
{
    /// <summary>h.</summary>
    private const double Width = 0.125;

    /// <summary>Terms beyond e^(−Decay) of the first are left out, and bounded.</summary>
    private const double Decay = 40;

    /// <summary>What is left of a hypergeometric series may be this share of its sum where R is near 1/κ or beyond.</summary>
    private const double Rest = 1e-11;

    /// <summary>Terms for R beyond 1/κ are added down to this.</summary>
    private const double Negligible = 1e-24;

    private readonly Enclosure _step;

    private readonly Enclosure _halfDimension;

    private readonly Enclosure _halfPower;

    /// <summary>The mean over B, in powers of 1 − f².</summary>
    private readonly CertifiedPowerMean _short;

    /// <summary>The mean over 1 − B, in powers of 1 − f⁻².</summary>
    private readonly CertifiedPowerMean _long;

    private CertifiedStepMoment(int dimension, Enclosure stability, Enclosure power)
    {
        _halfDimension = (Enclosure)dimension / 2;
        _step = stability / dimension;
        _halfPower = power / 2;
        _short = new CertifiedPowerMean(0.5, _halfDimension, _halfPower);
        _long = new CertifiedPowerMean(_halfDimension - 0.5, _halfDimension, _halfPower);
    }

    /// <summary>κ^(−d/2).</summary>
    private Enclosure Scale => Enclosure.Pow(_step, -_halfDimension);

    /// <summary>2^(d/2 − 1)·κ^(−d/2)·e^(−1/(2κ)).</summary>
    private Enclosure LongScale => Scale * Enclosure.Pow(2, _halfDimension - 1) * Enclosure.Exp(-1 / (2 * _step));

    /// <summary>e^(2πa/h) − 1.</summary>
    private static Enclosure Convergence => Enclosure.Exp(2 * Enclosure.Pi * Enclosure.Pi / (3 * (Enclosure)Width)) - 1;

    /// <summary>The moment.</summary>
    /// <param name="dimension">d, at least 2.</param>
    /// <param name="stability">ηm, above 0.</param>
    /// <param name="power">p, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Enclosure Of(int dimension, Enclosure stability, Enclosure power)
    {
        _ = Guard.AtLeast(dimension, 2);
        _ = Guard.Positive(stability.Lower);
        _ = Guard.Positive(power.Lower);
        CertifiedStepMoment moment = new(dimension, stability, power);
        Enclosure normal = Enclosure.Exp((dimension / 2.0 * Enclosure.Ln2) + CertifiedSaddlePoint.LogGamma(dimension / 2.0));
        return (moment.Below() + moment.Above()) / normal;
    }

    /// <summary>The integral up to R = 1/κ, by κR = 1/(1 + e^(−z)), where f = 1/(1 + e^z).</summary>
    private Enclosure Below()
    {
        int first = (int)Math.Ceiling(Decay / (_halfDimension.Lower * Width));
        int last = (int)(Decay / Width);
        Enclosure sum = 0;
        for (int k = -first; k <= last; k++)
        {
            Enclosure z = k * Width;
            Enclosure length = 1 / (_step * (1 + Enclosure.Exp(-z)));
            Enclosure factor = 1 / (1 + Enclosure.Exp(z));
            sum += Density(length) * length * factor * MeanShrinkage(factor);
        }

        // The terms are at most κ^(−d/2)·e^(zd/2) and κ^(−d/2)·e^(−z).
        Enclosure leftOut = Scale * (Geometric(first, _halfDimension) + Geometric(last, 1));
        Enclosure constant = Enclosure.Pow((Enclosure)4 / 3, _halfPower + ((_halfDimension + 1) / 2)) * Enclosure.Exp(1 / (2 * _step));
        return Integral(sum, leftOut, constant);
    }

    /// <summary>The integral from R = 1/κ on, by κR = 1 + e^z, where f = e^z.</summary>
    private Enclosure Above()
    {
        Enclosure rise = _halfDimension + (2 * _halfPower);
        int first = (int)(Decay / Width);
        Enclosure sum = 0;
        for (int k = -first; ; k++)
        {
            Enclosure factor = Enclosure.Exp(k * Width);

            // From here on the terms are at most 2^(d/2 − 1)·κ^(−d/2)·e^(−1/(2κ))·e^(z(d/2 + p) − e^z/(2κ)), each at most 1/e² of the one before.
            Enclosure fall = factor / (2 * _step);
            Enclosure next = LongScale * Enclosure.Exp((k * Width * rise) - fall);
            if (k > 0 && (Width * (rise - fall)).Upper < -2 && next.Upper < Negligible)
                return Integral(sum, (LongScale * Geometric(first, 1)) + (2 * next), Enclosure.Pow(2, rise));
            Enclosure length = (1 + factor) / _step;
            sum += Density(length) * factor / _step * MeanShrinkage(factor);
        }
    }

    /// <summary>h·T/(1 + ε) for the sum T of all terms, those that are left out included, and the relative error ε of the rule.</summary>
    private static Enclosure Integral(Enclosure sum, Enclosure leftOut, Enclosure constant)
    {
        double error = (2 * constant / Convergence).Upper;
        return Width * (sum + new Enclosure(0, leftOut.Upper)) / new Enclosure(Math.BitDecrement(1 - error), Math.BitIncrement(1 + error));
    }

    /// <summary>Σe^(−khr) over k &gt; <paramref name="last"/>.</summary>
    private static Enclosure Geometric(int last, Enclosure rate) => Enclosure.Exp(-(last + 1) * Width * rate) / -Enclosure.Expm1(-Width * rate);

    /// <summary>R^(d/2 − 1)·e^(−R/2).</summary>
    private Enclosure Density(Enclosure length) => Enclosure.Exp(((_halfDimension - 1) * Enclosure.Log(length)) - (length / 2));

    /// <summary>E(1 − B + B·f²)^(p/2); for f > 1 it is f^p·E(1 − (1 − B)(1 − f⁻²))^(p/2), and 1 − B is Beta((d − 1)/2, ½).</summary>
    private Enclosure MeanShrinkage(Enclosure factor)
    {
        Enclosure square = factor * factor;
        // Up to 1/κ the integrand has f as a factor, and where that is small the mean need not be narrow.
        return square.Lower <= 1
            ? _short.At(1 - square, Rest / Math.Sqrt(factor.Upper))
            : Enclosure.Exp(_halfPower * Enclosure.Log(square)) * _long.At(1 - (1 / square), Rest);
    }
}
