using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The steps of docs/theorems.md about Theorem C.4, one by one.</summary>
public sealed class EscapeProofTests
{
    [Fact(DisplayName = "Lemma A: P·J·Pᵀ is J plus the sum of h²·P·diag(‖x‖², −xxᵀ)·Pᵀ, whatever the steps are")]
    public void Identity()
    {
        Propagator state = new(3);
        Matrix<double> sum = Matrix<double>.Build.DenseDiagonal(4, 4, k => k == 0 ? -1 : 1);
        Matrix<double> sign = sum.Clone();
        foreach ((double h, Vector<double> x) in Steps(3, 60, 0.2))
        {
            Matrix<double> middle = Matrix<double>.Build.Dense(4, 4, (i, j) => (i, j) switch { (0, 0) => x.DotProduct(x), ( > 0, > 0) => -x[i - 1] * x[j - 1], _ => 0 });
            sum += h * h * state.Whole * middle * state.Whole.Transpose();
            state.Step(h, x);
        }

        ((state.Whole * sign * state.Whole.Transpose()) - sum).FrobeniusNorm().Should().BeLessThan(1e-10 * state.Whole.FrobeniusNorm());
        state.A.FrobeniusNorm().Should().BeGreaterThan(0.1);
    }

    [Fact(DisplayName = "Rows that take the steps of SGD are the first rows times P, and θ is what Lemma B's formula says")]
    public void Rows()
    {
        Normal normal = new(0, 1, new Random(7));
        double[] a = new double[5];
        normal.Samples(a);
        Matrix<double> w = Matrix<double>.Build.Random(5, 3, normal);
        Vector<double> outer = Vector<double>.Build.Dense(a);
        (Vector<double> theta0, Matrix<double> gram, double square) = (w.TransposeThisAndMultiply(outer), w.TransposeThisAndMultiply(w), outer.DotProduct(outer));
        Propagator state = new(3);
        foreach ((double h, Vector<double> x) in Steps(3, 40, 0.1))
        {
            (outer, w) = (outer - (h * (w * x)), w - (h * outer.OuterProduct(x)));
            state.Step(h, x);
        }

        Vector<double> theta = (state.Stretch * ((state.Alpha * theta0) + (gram * state.Beta))) + (((state.Alpha * square) + theta0.DotProduct(state.Beta)) * state.P);
        (theta - w.TransposeThisAndMultiply(outer)).L2Norm().Should().BeLessThan(1e-10 * theta.L2Norm());
    }

    [Fact(DisplayName = "Whatever the steps are, Σh²‖x‖² and the largest ‖β‖ bound the stretch of I + A from both sides, ‖p‖ and |α|")]
    public void Boosts()
    {
        Propagator state = new(3);
        double largest = 0;
        foreach ((double h, Vector<double> x) in Steps(3, 400, 0.005))
        {
            using Case atStep = Case.Of(h);
            state.Step(h, x);
            largest = Math.Max(largest, state.Beta.L2Norm());
            BoostBounds bounds = new(state.Energy, largest);
            Vector<double> stretches = state.Stretch.Svd().S;
            const double Rounding = 1e-12;
            stretches.Maximum().Should().BeLessThan(bounds.LargestStretch.Upper + Rounding);
            stretches.Minimum().Should().BeGreaterThan(bounds.LeastStretch.Lower - Rounding);
            state.P.L2Norm().Should().BeLessThan(bounds.LargestInner.Upper + Rounding);
            Math.Abs(state.Alpha).Should().BeLessThan(bounds.LargestOuter.Upper + Rounding);
        }

        largest.Should().BeGreaterThan(0.05);
    }

    [Fact(DisplayName = "Lemmas B and C and the bound Λ at d = 2, ηm = ½, σ = 1 and 8, m = 4·10¹⁸, in runs of 2000 steps")]
    public void AtTheWidthOfTheTheorems()
    {
        const long Width = 4_000_000_000_000_000_000;
        const int Length = 2000;
        const double Stability = 0.5;
        const double PerNeuron = Width / 2.0;
        foreach (double noise in new[] { 1.0, 8 })
        {
            using Case atNoise = Case.Of(noise);
            EscapeProof proof = new(Stability, 2, noise);
            double scale = Math.Pow(Stability / Width * noise, 2) * Length;
            double square = Math.Pow(proof.Distance.Middle, 2);
            List<double> squares = [];
            List<double> motions = [];
            List<double> energies = [];
            for (int replicate = 0; replicate < 12; replicate++)
            {
                PropagatedRun run = new(Width, 2, Stability, noise, replicate);
                double sum = 0;
                for (int t = 0; t < Length; t++)
                {
                    double error = run.Theta.L2Norm();
                    sum += error * error;
                    run.State.Beta.L2Norm().Should().BeLessThanOrEqualTo(1.05 / PerNeuron * (error + run.Distance));
                    run.Step();
                }

                run.Curvature.Evd().EigenValues.Select(k => k.Real).Should().OnlyContain(k => k > 0.98 * PerNeuron && k < 1.02 * PerNeuron);
                run.State.A.L2Norm().Should().BeLessThanOrEqualTo(run.State.Motion);
                squares.Add(sum / (Length * noise * noise));
                motions.Add(run.State.Motion / scale);
                energies.Add(run.State.Energy / scale);
            }

            squares.Average().Should().BeInRange(0.3 * square, square);
            motions.Average().Should().BeInRange(0.1 * proof.Motion.Middle, proof.Motion.Middle);
            energies.Average().Should().BeLessThan(2.21 * 2);
        }
    }

    [Theory(DisplayName = "E[(e·x)⁴(x·θ)²‖x‖²] is largest along one line, 105 + 15(d − 1), and within Hölder's 105^(3/4)·(d + 3) ≤ 33(d + 3)")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void EighthMoment(int dimension)
    {
        (105 + (15.0 * (dimension - 1))).Should().BeLessThan(Math.Pow(105, 0.75) * (dimension + 3));
        Math.Pow(105, 0.75).Should().BeLessThan(33);
        Math.Pow(dimension * (dimension + 2.0) * (dimension + 4.0) * (dimension + 6.0), 0.25).Should().BeLessThan(dimension + 3);
    }

    [Fact(DisplayName = "The proved mean square of θ − θ* is above that of the law of the motion, by less than 2.5, and the proved motion above the law's")]
    public void AboveTheLaw()
    {
        foreach (int dimension in new[] { 1, 2, 4, 7, 20 })
        {
            foreach (double share in new[] { 0.01, 0.5, 1 })
            {
                using Case atShare = Case.Of((dimension, share));
                double stability = share * dimension / (dimension + 2.0);
                EscapeProof proof = new(stability, dimension, 1);
                LazyMotion motion = new(stability, dimension);
                (Math.Pow(proof.Distance.Middle, 2) / motion.SquaredError).Should().BeInRange(1, 2.5);
                proof.Motion.Lower.Should().BeGreaterThan(motion.Rate);
            }
        }
    }

    [Fact(DisplayName = "Every constant of the proofs follows from those before it at each of many dimensions, and none with ten times the stopping level")]
    public void Constants()
    {
        foreach (int dimension in new[] { 1, 2, 3, 4, 5, 6, 7, 10, 20, 50, 100, 1000, 100_000 })
        {
            using Case atDimension = Case.Of(dimension);
            new EscapeConstants(dimension, 0.01).Ratios().Should().OnlyContain(ratio => ratio.Lower > 0 && ratio.Upper <= 1).And.HaveCount(22);
            new EscapeConstants(dimension, 0.1).Ratios().Should().Contain(ratio => ratio.Lower > 1);
        }
    }

    [Fact(DisplayName = "The bound falls with the width to below 10⁻⁶⁸ at footnote 3's width for d = 7, and says nothing at the least width")]
    public void Falls()
    {
        EscapeProof proof = new(0.1, 7, 1);
        double[] bounds = [.. new[] { 46.0, 60, 100, 200, 529 }.Select(power => proof.AllLeave(power * Enclosure.Ln10, 0).Upper)];

        bounds.Should().BeInDescendingOrder();
        bounds[0].Should().BeLessThan(0.5);
        bounds[^1].Should().BeLessThan(1e-68);
        proof.AllLeave(EscapeProof.LogLeastWidth(7), 0).Lower.Should().BeGreaterThan(1);
        proof.AllLeave(proof.WidthAt(0.5).EnclosedLn, 0).Upper.Should().BeApproximately(0.5, 2e-3);
        new EscapeProof(0.1, 3, 1).WidthAt(0.5).Ln.Should().BeApproximately(EscapeProof.LogLeastWidth(3).Middle, 1e-12);
    }

    [Fact(DisplayName = "The bound is that of every B: at B = m^(1/(4d)) it is no smaller than at the best, and tends to 0")]
    public void AnyBound()
    {
        EscapeProof proof = new(0.1, 7, 1);
        double[] bounds = [.. new[] { 150.0, 300, 600 }.Select(Magnitude.FromLog10).Select(m =>
        {
            double logBound = m.Ln / 28;
            double logSquare = Math.Log(7) - (2 * (Math.Log(400) + logBound)) - Math.Log(m.Ln);
            double missing = -0.68 * Math.Exp(m.Ln + ChiSquareTail.LogCumulative(7, Math.Exp(logSquare)));
            double bound = EscapeProof.Exceptional(m.EnclosedLn).Middle + (proof.Motion.Middle * Math.Exp(-logBound)) + Math.Exp(missing);
            bound.Should().BeGreaterThan(proof.AllLeave(m.EnclosedLn, 0).Lower);
            return bound;
        })];

        bounds.Should().BeInDescendingOrder();
        bounds[^1].Should().BeLessThan(0.01);
    }

    [Fact(DisplayName = "No B gives less than the lower end, and some B the upper end, to a twentieth of the best, where Pr says something")]
    public void BestBound()
    {
        foreach ((int dimension, double power) in new[] { (7, 45.0), (7, 46), (1, 20), (20, 150), (7, 1036) })
        {
            using Case atWidth = Case.Of((dimension, power));
            EscapeProof proof = new(0.1, dimension, 1);
            Magnitude m = Magnitude.FromLog10(power);
            double logMotion = Math.Log(proof.Motion.Middle);
            double best = Enumerable.Range(1, 100_000).Min(k =>
            {
                double factor = k / 200.0;
                double logSquare = Math.Log(dimension) - (2 * (Math.Log(400) + logMotion + factor)) - Math.Log(m.Ln);
                return Math.Exp(-factor) + Math.Exp(-0.68 * Math.Exp(m.Ln + ChiSquareTail.LogCumulative(dimension, Math.Exp(logSquare))));
            });
            Enclosure bound = proof.AllLeave(m.EnclosedLn, 0) - EscapeProof.Exceptional(m.EnclosedLn);
            (bound.Lower / best).Should().BeInRange(0.85, 1 + 1e-9);
            (bound.Upper / best).Should().BeInRange(1 - 1e-3, 1.05);
        }
    }

    [Fact(DisplayName = "One dimension: the steps commute, and while |θ| ≤ m/100 no neuron moves by more than |w| + 0.18·|a|")]
    public void OneDimension()
    {
        const int Width = 512;
        Normal normal = new(0, 1, new Random(3));
        double[] a = [.. normal.Samples().Take(Width).Select(v => v / Math.Sqrt(Width))];
        double[] w = [.. normal.Samples().Take(Width)];
        (double up, double down) = (a.Zip(w, (x, y) => (x + y) * (x + y) / 2).Sum(), a.Zip(w, (x, y) => (x - y) * (x - y) / 2).Sum());
        (double farthest, double turned, double grown) = (0, 0, -1);
        Propagator state = new(1);
        (double u, double v) = (1, 1);
        Random coin = new(4);
        for (int t = 0; t < 20_000; t++)
        {
            double theta = ((up * u * u) - (down * v * v)) / 2;
            farthest = Math.Max(farthest, Math.Abs(theta));
            double x = normal.Sample();
            double h = 0.1 / Width * ((theta * x) - (coin.Next(2) == 0 ? 1 : -1));
            state.Step(h, Vector<double>.Build.Dense(1, x));
            (u, v) = (u * (1 - (h * x)), v * (1 + (h * x)));
            (turned, grown) = (Math.Max(turned, Math.Abs(state.P[0])), Math.Max(grown, state.A[0, 0]));
        }

        farthest.Should().BeLessThan(Width / 100.0);
        turned.Should().BeLessThan(0.18);
        grown.Should().BeLessThan(0.001);
        state.A[0, 0].Should().BeApproximately(((u + v) / 2) - 1, 1e-9).And.BeLessThan(-0.0003);
        state.P[0].Should().BeApproximately((u - v) / 2, 1e-9);
    }

    /// <summary>Steps of random size along random inputs.</summary>
    private static IEnumerable<(double H, Vector<double> X)> Steps(int dimension, int count, double size)
    {
        Normal normal = new(0, 1, new Random(5));
        for (int k = 0; k < count; k++)
            yield return (size * normal.Sample(), Vector<double>.Build.Random(dimension, normal));
    }
}
