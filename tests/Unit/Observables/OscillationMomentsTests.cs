using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using MathNet.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class OscillationMomentsTests
{
    [Theory(DisplayName = "The closed form is the step-by-step recursion over both parity classes, averaged over their sizes")]
    [InlineData(1e-2, 1, 10)]
    [InlineData(1e-2, 7, 11)]
    [InlineData(1e-3, 0.2, 32)]
    [InlineData(1e-3, 30, 32)]
    [InlineData(1e-2, 2, 2500)]
    public void AgainstRecursion(double eta, double teacherNorm, int width)
    {
        OscillationMoments moments = new(Magnitude.Of(eta), teacherNorm, Magnitude.Of(width));
        foreach (int step in new[] { 0, 1, 2, 7, 1000 })
        {
            double expected = 0;
            for (int k = 0; k <= width; k++)
            {
                double weight = Math.Exp(SpecialFunctions.BinomialLn(width, k) - (width * Math.Log(2)));
                expected += weight * NaiveMean(eta, teacherNorm, width, k, step);
            }

            // A thousand naive steps of a few roundings each, and weights whose logarithms (up to 10^4) round at 10^-12.
            (moments.ExactMeanSquaredNorm(step) / expected).Should().BeApproximately(1, 1e-11);
        }
    }

    [Theory(DisplayName = "The exact mean and that of every split lie in the bracket, at odd and even steps, also for a growing moment")]
    [InlineData(1e-2, 1)]
    [InlineData(1e-2, 60)]
    [InlineData(1e-3, 0)]
    [InlineData(1e-4, 30)]
    public void Bracketed(double eta, double teacherNorm)
    {
        OscillationMoments moments = new(Magnitude.Of(eta), teacherNorm);
        int width = (int)Math.Round(moments.Width.ToDouble());
        foreach (int step in new[] { 1, 2, 501, 1000 })
        {
            Bracket bracket = moments.MeanSquaredNorm(Magnitude.Of(step));
            bracket.Contains(moments.ExactMeanSquaredNorm(step)).Should().BeTrue();
            foreach (int k in new[] { 0, 1, width / 2, width })
            {
                // The naive recursion rounds in the thirteenth digit, while a class of all m attains the upper end.
                double mean = NaiveMean(eta, teacherNorm, width, k, step);
                mean.Should().BeInRange(bracket.Lower * (1 - 1e-12), bracket.Upper * (1 + 1e-12));
            }
        }
    }

    [Theory(DisplayName = "A plain simulation of the three-state process in R³ gives the exact moment within six standard errors")]
    [InlineData(1, 401)]
    [InlineData(5, 1000)]
    public void AgainstSimulation(double teacherNorm, int steps)
    {
        const int Replicates = 4000;
        Random random = new(20240607);
        double sum = 0;
        double squares = 0;
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            double mean = SimulatedMean(random, 0.01, teacherNorm, width: 10, steps);
            sum += mean;
            squares += mean * mean;
        }

        double average = sum / Replicates;
        double standardError = Math.Sqrt(((squares / Replicates) - (average * average)) / Replicates);
        double exact = new OscillationMoments(Magnitude.Of(0.01), teacherNorm).ExactMeanSquaredNorm(steps);

        average.Should().BeApproximately(exact, 6 * standardError);
        // The comparison has teeth: the moment has moved by many times its tolerance.
        Math.Abs(exact - 1).Should().BeGreaterThan(20 * standardError);
    }

    [Theory(DisplayName = "With ‖θ*‖ = m^-1/4 the mean crosses √η at ½·ln(1/η)·η^(-3/2) steps, far below 1/η², from η = 10^-2 to 10^-1200")]
    [InlineData(-2)]
    [InlineData(-3)]
    [InlineData(-4)]
    [InlineData(-8)]
    [InlineData(-20)]
    [InlineData(-1200)]
    public void Crossing(double log10Rate)
    {
        Magnitude eta = Magnitude.FromLog10(log10Rate);
        double teacherNorm = OscillationMoments.WidthOfLemma(eta).Pow(-0.25).ToDouble();
        Magnitude? crossing = new OscillationMoments(eta, teacherNorm).CrossingStep;

        crossing.Should().NotBeNull();
        Magnitude expected = Magnitude.Of(-0.5 * eta.Ln) * eta.Pow(-1.5);
        // δ = 2η^(3/2)·(1 − mη^(3/2)/2) with mη^(3/2) ≈ η, x* = O(η) against √η, a step or two by rounding up, and the last digit of the
        // logarithms.
        double allowance = eta.ToDouble() + Math.Sqrt(eta.ToDouble()) + (2 / expected.ToDouble()) + (1e-14 * Math.Abs(log10Rate));
        Math.Abs((crossing!.Value / expected).Ln).Should().BeLessThan(allowance);
        (crossing.Value < eta.Pow(-2)).Should().BeTrue();
    }

    [Theory(DisplayName = "The crossing is the first step at which the upper bound is at most √η")]
    [InlineData(1e-2, 1)]
    [InlineData(1e-3, 1)]
    [InlineData(1e-3, 7)]
    [InlineData(1e-6, 0)]
    public void FirstStep(double eta, double teacherNorm)
    {
        OscillationMoments moments = new(Magnitude.Of(eta), teacherNorm);
        double crossing = Math.Round(moments.CrossingStep!.Value.ToDouble());

        moments.MeanSquaredNorm(Magnitude.Of(crossing)).Upper.Should().BeLessThanOrEqualTo(Math.Sqrt(eta));
        moments.MeanSquaredNorm(Magnitude.Of(crossing - 1)).Upper.Should().BeGreaterThan(Math.Sqrt(eta));
    }

    [Fact(DisplayName = "Without A4 Lemma 3.3 is false: ‖θ*‖ = 30 at η = 10^-3 settles at (η/2)·‖θ*‖² = 0.45, above √η = 0.032")]
    public void LargeTeacher()
    {
        OscillationMoments moments = new(Magnitude.Of(1e-3), 30);

        moments.CrossingStep.Should().BeNull();
        // 2 − kη^(3/2) differs from 2 by η at most, 0.05 % of the quotient.
        moments.Stationary.Lower.Should().BeApproximately(0.45, 0.45 * 6e-4);
        moments.Stationary.Upper.Should().BeApproximately(0.45, 0.45 * 6e-4);
        moments.MeanSquaredNorm(Magnitude.Of(1e6)).Lower.Should().BeGreaterThan(Math.Sqrt(1e-3));
    }

    [Theory(DisplayName = "The teacher norm beyond which the mean never crosses √η is √2·η^(-1/4), to the relative order η")]
    [InlineData(-2)]
    [InlineData(-3)]
    [InlineData(-8)]
    [InlineData(-20)]
    public void SharpThreshold(double log10Rate)
    {
        Magnitude eta = Magnitude.FromLog10(log10Rate);
        double threshold = Math.Sqrt(2) * eta.Pow(-0.25).ToDouble();
        // x* = √η at ‖θ*‖² = (2 − mη^(3/2))/√η, where mη^(3/2) ≤ η + η^(3/2).
        double slack = (0.3 * eta.ToDouble()) + 1e-13;

        new OscillationMoments(eta, threshold * (1 + slack)).CrossingStep.Should().BeNull();
        new OscillationMoments(eta, threshold * (1 - (2 * slack))).CrossingStep.Should().NotBeNull();
    }

    [Fact(DisplayName = "At η = 10^-20 the decay is e^-1 after 10^30 steps and e^-10 after 10^31, though no single step moves a double")]
    public void ManySteps()
    {
        OscillationMoments moments = new(Magnitude.FromLog10(-20), 0);

        // n·δ = (t/2)·2η^(3/2) = 1; corrections are of order η.
        Bracket bracket = moments.MeanSquaredNorm(Magnitude.FromLog10(30));
        bracket.Lower.Should().BeApproximately(Math.Exp(-1), 1e-14);
        bracket.Upper.Should().BeApproximately(Math.Exp(-1), 1e-14);
        moments.MeanSquaredNorm(Magnitude.FromLog10(31)).Upper.Should().BeApproximately(Math.Exp(-10), 1e-16);
    }

    [Fact(DisplayName = "A width above 2·η^(-3/2) makes a class of all neurons expand: the upper bound has no limit and never crosses")]
    public void Expanding()
    {
        OscillationMoments wide = new(Magnitude.Of(1e-2), 0, Magnitude.Of(3000));
        wide.Stationary.Upper.Should().Be(double.PositiveInfinity);
        wide.Stationary.Lower.Should().Be(0);
        wide.CrossingStep.Should().BeNull();
        wide.MeanSquaredNorm(Magnitude.Of(2e6)).Upper.Should().BeGreaterThan(2.7);

        OscillationMoments neutral = new(Magnitude.Of(1e-2), 10, Magnitude.Of(2000));
        // δ = 0: each active step adds η^(5/2)‖θ*‖² = 10^-3.
        neutral.MeanSquaredNorm(Magnitude.Of(2000)).Upper.Should().BeApproximately(2, 1e-9);
        new OscillationMoments(Magnitude.Of(1e-2), 1, Magnitude.FromLog10(700)).MeanSquaredNorm(Magnitude.Of(10)).Upper
            .Should().Be(double.PositiveInfinity);
    }

    [Theory(DisplayName = "The lemma's width is ⌈1/√η⌉")]
    [InlineData(1e-2, 10)]
    [InlineData(1e-3, 32)]
    [InlineData(1e-4, 100)]
    [InlineData(1e-20, 1e10)]
    public void LemmaWidth(double eta, double expected) =>
        OscillationMoments.WidthOfLemma(Magnitude.Of(eta)).ToDouble().Should().BeApproximately(expected, 1e-14 * expected);

    [Theory(DisplayName = "The learning rate is below 1, the teacher norm non-negative with a finite square, the width at least 1")]
    [InlineData(1, 1, 10, "learningRate", "*below 1*")]
    [InlineData(0.1, -1, 10, "teacherNorm", "*at least 0*")]
    [InlineData(0.1, double.NaN, 10, "teacherNorm", "*at least 0*")]
    [InlineData(0.1, 1e200, 10, "teacherNorm", "*finite*")]
    [InlineData(0.1, 1, 0.5, "width", "*at least 1*")]
    public void BadSetting(double eta, double teacherNorm, double width, string name, string message) =>
        FluentActions.Invoking(() => new OscillationMoments(Magnitude.Of(eta), teacherNorm, Magnitude.Of(width)))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage(message);

    [Fact(DisplayName = "Steps start at 1 for the bracket and at 0 for the exact mean, whose width is limited")]
    public void BadStep()
    {
        OscillationMoments moments = new(Magnitude.Of(1e-2), 1);
        FluentActions.Invoking(() => moments.MeanSquaredNorm(Magnitude.Of(0.5))).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName("step").WithMessage("*at least 1*");
        FluentActions.Invoking(() => moments.ExactMeanSquaredNorm(-1)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName("step").WithMessage("*at least 0*");
        OscillationMoments wide = new(Magnitude.Of(1e-12), 1);
        FluentActions.Invoking(() => wide.ExactMeanSquaredNorm(1)).Should().Throw<InvalidOperationException>()
            .WithMessage("*up to a width of 100000; this width is 1e+06*");
    }

    /// <summary>(1/m)·Σ E‖wᵢ(t)‖² with k neurons active at step 0, by mathematics one step at a time.</summary>
    private static double NaiveMean(double eta, double teacherNorm, int width, int k, int steps)
    {
        double[] moment = [1, 1];
        int[] size = [k, width - k];
        double square = Math.Sqrt(eta);
        for (int t = 0; t < steps; t++)
        {
            int active = t % 2;
            double own = 1 - (eta * square);
            moment[active] = (own * own * moment[active])
                + (eta * eta * square * square * (size[active] - 1) * moment[active])
                + (eta * eta * square * teacherNorm * teacherNorm);
        }

        return ((size[0] * moment[0]) + (size[1] * moment[1])) / width;
    }

    /// <summary>(1/m)·Σ‖wᵢ(t)‖² along one path of equations (5) and (6) with Σ̂ = I and d = 3.</summary>
    private static double SimulatedMean(Random random, double eta, double teacherNorm, int width, int steps)
    {
        const int Dimension = 3;
        double level = Math.Pow(eta, 0.25);
        double[] a = new double[width];
        double[][] w = new double[width][];
        for (int i = 0; i < width; i++)
        {
            a[i] = random.Next(4) switch { 0 => level, 1 => -level, _ => 0 };
            w[i] = [.. Enumerable.Range(0, Dimension).Select(_ => Gaussian(random) / Math.Sqrt(Dimension))];
        }

        double[] error = new double[Dimension];
        for (int t = 0; t < steps; t++)
        {
            for (int j = 0; j < Dimension; j++)
            {
                error[j] = j == 0 ? -teacherNorm : 0;
                for (int i = 0; i < width; i++)
                    error[j] += a[i] * w[i][j];
            }

            for (int i = 0; i < width; i++)
            {
                for (int j = 0; j < Dimension; j++)
                    w[i][j] -= eta * a[i] * error[j];
                a[i] = a[i] != 0 ? 0 : random.Next(2) == 0 ? level : -level;
            }
        }

        return w.Sum(row => row.Sum(entry => entry * entry)) / width;
    }

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
