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
            using Case atStep = Case.Of(step);
            double expected = 0;
            for (int k = 0; k <= width; k++)
            {
                double weight = Math.Exp(SpecialFunctions.BinomialLn(width, k) - (width * Math.Log(2)));
                expected += weight * NaiveOscillation.Mean(eta, teacherNorm, width, k, step);
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
            using Case atStep = Case.Of(step);
            Bracket bracket = moments.MeanSquaredNorm(Magnitude.Of(step));
            bracket.Contains(moments.ExactMeanSquaredNorm(step)).Should().BeTrue();
            foreach (int k in new[] { 0, 1, width / 2, width })
            {
                using Case atStepK = Case.Of((step, k));
                // The naive recursion rounds in the thirteenth digit, while a class of all m attains the upper end.
                double mean = NaiveOscillation.Mean(eta, teacherNorm, width, k, step);
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
            double mean = NaiveOscillation.SimulatedMean(random, 0.01, teacherNorm, width: 10, steps);
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
        FluentActions.Invoking(() => moments.LeastMeanSquaredNorm(-1)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName("step").WithMessage("*at least 0*");
        OscillationMoments wide = new(Magnitude.Of(1e-12), 1);
        FluentActions.Invoking(() => wide.ExactMeanSquaredNorm(1)).Should().Throw<InvalidOperationException>()
            .WithMessage("*up to a width of 100000; this width is 1e+06*");
    }

    // mpmath, 30 digits: the sum over classes with binomial weights.
    [Theory(DisplayName = "The moment averaged over classes agrees with 30-digit arithmetic to 12 digits, from 10 to 50,000 neurons")]
    [InlineData(0.01, 1, 10, 50, 0.951556966619006606)]
    [InlineData(0.001, 0.5, 1000, 10_001, 0.730723572169805706)]
    [InlineData(0.0001, 0.5, 20_000, 300_000, 0.741933359262356499)]
    [InlineData(1e-6, 1, 50_000, 1_000_000_000, 0.367884355479225552)]
    public void ExactWidths(double learningRate, double teacherNorm, double width, long step, double expected) =>
        (new OscillationMoments(Magnitude.Of(learningRate), teacherNorm, Magnitude.Of(width)).ExactMeanSquaredNorm(step) / expected).Should().BeApproximately(1, 1e-12);
}
