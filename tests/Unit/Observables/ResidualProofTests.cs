using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>Lemma E and Corollary 9 of docs/theorems.md.</summary>
public sealed class ResidualProofTests
{
    [Theory(DisplayName = "Lemma E: ‖a‖ and every |aᵢ| keep to their bounds while W is near its start, whatever the steps are")]
    [InlineData(0.3)]
    [InlineData(1.2)]
    public void OuterWeights(double stability)
    {
        const int Width = 256;
        const int Dimension = 3;
        Normal normal = new(0, 1, new Random(11));
        Vector<double> a = Vector<double>.Build.Random(Width, normal) / Math.Sqrt(Width);
        Matrix<double> w = Matrix<double>.Build.Random(Width, Dimension, normal) / Math.Sqrt(Dimension);
        (Vector<double> a0, Matrix<double> w0) = (a, w);
        (double outer, double product) = (a0.L2Norm(), w0.TransposeThisAndMultiply(a0).L2Norm());
        double least = SingularValues(w0).Min();
        double closest = 0;
        for (int t = 0; t < 200; t++)
        {
            using Case atStep = Case.Of(t);
            Vector<double> x = Vector<double>.Build.Random(Dimension, normal);
            double h = stability / Width * ((w.TransposeThisAndMultiply(a) * x) - (4 * Math.Sign(normal.Sample())));
            (a, w) = (a - (h * (w * x)), w - (h * a.OuterProduct(x)));
            double moved = SingularValues(w - w0).Max();
            double theta = w.TransposeThisAndMultiply(a).L2Norm();
            double stretch = Math.Pow(1 - (moved / least), -Dimension);
            double later = (least - moved) * (least - moved);
            (a * a).Should().BeLessThan((stretch * stretch * outer * outer) + (theta * theta / later));
            for (int i = 0; i < Width; i++)
            {
                double bound = (stretch * Math.Abs(a0[i])) + (stretch * ((moved * outer) + product) / (least * least) * w0.Row(i).L2Norm()) + (theta / later * w.Row(i).L2Norm());
                closest = Math.Max(closest, Math.Abs(a[i]) / bound);
            }
        }

        closest.Should().BeInRange(0.8, 1);

        static IEnumerable<double> SingularValues(Matrix<double> matrix) => matrix.TransposeThisAndMultiply(matrix).Evd(Symmetricity.Symmetric).EigenValues.Select(v => Math.Sqrt(Math.Max(0, v.Real)));
    }

    [Fact(DisplayName = "The widths from which on Lemma C.2 is proved are the least in two digits")]
    public void LeastWidths()
    {
        foreach ((int dimension, double stability, double width) in LemmaC2.ProvenFrom)
        {
            using Case at = Case.Of((dimension, stability));
            Excess(dimension, stability, width).Should().BeLessThan(0);
            double digit = Math.Pow(10, Math.Floor(Math.Log10(width)) - 1);
            Excess(dimension, stability, width - digit).Should().BeGreaterThan(0);
        }

        static double Excess(int dimension, double stability, double width) =>
            LemmaC2.ProvenExcesses(LemmaC2.ProofOf(dimension, stability, width, LemmaC2.ProvenHalfOrder, 1)).Max(p => p.Excess.Upper);
    }

    [Fact(DisplayName = "Each condition of the corollary has more room at a larger width")]
    public void Widths()
    {
        foreach ((int dimension, double stability, double width) in LemmaC2.ProvenFrom)
        {
            using Case at = Case.Of((dimension, stability));
            double[][] excesses = [.. new[] { 1, 1.5, 10, 1e4, 1e12, 1e40 }.Select(factor =>
                LemmaC2.ProvenExcesses(LemmaC2.ProofOf(dimension, stability, width * factor, LemmaC2.ProvenHalfOrder, 1)).Select(p => p.Excess.Upper).ToArray())];
            for (int k = 0; k < excesses[0].Length; k++)
                excesses.Select(e => e[k]).Should().BeInDescendingOrder();
        }
    }

    [Fact(DisplayName = "The distance at a probability fails with that probability, and the bound of one step is passed in nine runs of ten of the recursion with H = I")]
    public void Distances()
    {
        ResidualProof proof = LemmaC2.SampledProof;
        Enclosure distance = proof.Distance(0.1);
        proof.Failure(distance).Middle.Should().BeApproximately(0.1 - 2e-8, 1e-10);
        distance.Upper.Should().BeLessThan(Math.Sqrt(proof.Width.Middle));
        proof.Conditions.Should().OnlyContain(c => c.Excess.Upper < 0);

        double oneStep = proof.DistanceAtOneStep(0.1).Middle / 100;
        Enumerable.Range(0, 400).Count(run => Passes(run, (int)proof.Horizon.Middle, oneStep)).Should().BeGreaterThan(360);
    }

    /// <summary>Whether ‖e‖ passes a bound over σ in a run of e' = (I − κxxᵀ)e + κεx at d = 7, ηm = ½.</summary>
    private static bool Passes(int run, int steps, double bound)
    {
        NormalStream normals = new(new ReplicateSeed(0x1E, (uint)run), StreamPurpose.Inputs);
        SignStream signs = new(new ReplicateSeed(0x1E, (uint)run), StreamPurpose.LabelNoise);
        double[] x = new double[7];
        double[] e = new double[7];
        for (int step = 0; step < steps && Dense.Norm(e) <= bound; step++)
        {
            normals.Next(x);
            Dense.Add(-0.5 / 7 * (Dense.Dot(x, e) - signs.Next()), x, e);
        }

        return Dense.Norm(e) > bound;
    }
}
