using LabelNoise.Numerics;
using MathNet.Numerics.RootFinding;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Gradient descent from weights uniform in the box |aᵢ|, ‖wᵢ‖ ≤ √η with Σ̂ = I, as a flow of very many neurons (docs/errata.md): uᵢ = (aᵢ + wᵢ·θ*/‖θ*‖)/√2
/// grows by G and vᵢ = (aᵢ − wᵢ·θ*/‖θ*‖)/√2 shrinks by it, until Σaᵢwᵢ reaches θ* at G² = s + √(1 + s²), s = ‖θ*‖/Σuᵢ(0)².
/// </summary>
/// <param name="dimension">The input dimension d, at least 2.</param>
internal sealed class BoxAlignment(int dimension)
{
    /// <summary>Parts of each of the three coordinates of a neuron: aᵢ, ‖wᵢ‖ and the angle of wᵢ to θ*.</summary>
    private const int Parts = 20;

    /// <summary>From here on e^(−2x) is nothing beside 1.</summary>
    private const double LargeLog = 20;

    private readonly Neuron[] _neurons = [.. Neurons(dimension)];

    /// <summary>ln G at the end.</summary>
    /// <param name="width">m.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public double LogGrowth(double width, double learningRate, double teacherNorm)
    {
        double sum = width * learningRate * ((1.0 / 3) + (1.0 / (dimension + 2))) / 2;
        return Math.Asinh(teacherNorm / sum) / 2;
    }

    /// <summary>ln G at the end, where the numbers are no doubles.</summary>
    /// <param name="width">m.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public double LogGrowth(Magnitude width, Magnitude learningRate, Magnitude teacherNorm)
    {
        double logShare = (teacherNorm / (width * learningRate)).Ln - Math.Log(((1.0 / 3) + (1.0 / (dimension + 2))) / 2);
        return (logShare > LargeLog ? logShare + Math.Log(2) : Math.Asinh(Math.Exp(logShare))) / 2;
    }

    /// <summary>An upper bound on ln G at the end: G² = s + √(1 + s²) is at most 1 + 2s, and e^s.</summary>
    /// <param name="dimension">d.</param>
    /// <param name="logWidth">ln m.</param>
    /// <param name="logRate">ln η.</param>
    /// <param name="logTeacher">ln ‖θ*‖.</param>
    public static Enclosure LargestLogGrowth(int dimension, Enclosure logWidth, Enclosure logRate, Enclosure logTeacher)
    {
        Enclosure share = ((1 / (Enclosure)3) + (1 / (Enclosure)(dimension + 2))) / 2;
        Enclosure logShare = logTeacher - logWidth - logRate - Enclosure.Log(share);
        return (logShare.Upper < 0 ? Enclosure.Exp(logShare) : CertifiedLog.Sum(0, Enclosure.Ln2 + logShare)) / 2;
    }

    /// <summary>
    /// A lower bound on ln of the median of 1 − |cos| over neurons uniform in the box. In units of √η ‖wᵢ‖ > r with probability ¾ where r^d = ¼, and |cos ∠(wᵢ(0), θ*)| &lt; c
    /// with probability 1 − 1/(dc²) at least (Chebyshev). With 1/(dc²) &lt; ¼ both are so of more than half. What is along θ* ends at ‖wᵢ‖·c·cosh(ln G) + sinh(ln G) at most, as |aᵢ| ≤ 1,
    /// what is across stays at ‖wᵢ‖·√(1 − c²) at least, and 1 − |cos| ≥ ½x²/(1 + x²), x = across/along.
    /// </summary>
    /// <param name="dimension">d, at least 6.</param>
    /// <param name="logGrowth">ln G, or more.</param>
    public static Enclosure LeastLogMedianDefect(int dimension, Enclosure logGrowth)
    {
        Enclosure square = 5 / (Enclosure)dimension;
        Enclosure decay = Enclosure.Exp(-2 * logGrowth);
        Enclosure logAlong = Enclosure.Log((Enclosure.Sqrt(square) * (1 + decay)) + (Enclosure.Exp(2 * Enclosure.Ln2 / dimension) * (1 - decay))) - Enclosure.Ln2 + logGrowth;
        Enclosure logRatio = (0.5 * Enclosure.Log(1 - square)) - logAlong;
        return (2 * logRatio) - Enclosure.Ln2 - CertifiedLog.Sum(0, 2 * logRatio);
    }

    /// <summary>ln of <see cref="MedianDefect"/>; for large G 1 − |cos| = 2·across²/((along + outer)·G)².</summary>
    /// <param name="logGrowth">ln G.</param>
    public double LogMedianDefect(double logGrowth) => logGrowth > LargeLog
        ? Math.Log(MedianDefect(LargeLog)) - (2 * (logGrowth - LargeLog))
        : Math.Log(MedianDefect(logGrowth));

    /// <summary>The median over the neurons of 1 − |cos ∠(wᵢ, θ*)|.</summary>
    /// <param name="logGrowth">ln G.</param>
    public double MedianDefect(double logGrowth)
    {
        double[] defects = [.. _neurons.Select(neuron => neuron.Defect(logGrowth)).Order()];
        return (defects[(defects.Length / 2) - 1] + defects[defects.Length / 2]) / 2;
    }

    /// <summary>Neurons of equal probability, in units of √η.</summary>
    private static IEnumerable<Neuron> Neurons(int dimension)
    {
        double[] cosines = Cosines(dimension);
        for (int outer = 0; outer < Parts; outer++)
        {
            for (int inner = 0; inner < Parts; inner++)
            {
                double norm = Math.Pow((inner + 0.5) / Parts, 1.0 / dimension);
                foreach (double cosine in cosines)
                    yield return new Neuron((2 * (outer + 0.5) / Parts) - 1, norm * cosine, norm * Math.Sqrt(1 - (cosine * cosine)));
            }
        }
    }

    /// <summary>Quantiles of the cosine between a uniform direction and a given one, those of the upper half: the law is symmetric.</summary>
    private static double[] Cosines(int dimension)
    {
        return [.. Enumerable.Range(0, Parts).Select(k => (k + 0.5) / Parts).Select(share => Brent.FindRoot(c => SphereCap.BandProbability(dimension, c) - share, 0, 1, 1e-12))];
    }

    private readonly record struct Neuron(double Outer, double Along, double Across)
    {
        public double Defect(double logGrowth)
        {
            double along = (Along * Math.Cosh(logGrowth)) + (Outer * Math.Sinh(logGrowth));
            double across = Across / Math.Abs(along);

            // 1 − 1/√(1 + x²) without its cancellation.
            double root = Math.Sqrt(1 + (across * across));
            return across * across / (root * (1 + root));
        }
    }
}
