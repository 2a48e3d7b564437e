using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>What both layers do while the label noise is on, and while it is off.</summary>
internal static class AlternationTrials
{
    /// <summary>All of it, of one run.</summary>
    /// <param name="rule">The update rule; the plan's own, or one that is to break the claims.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">When the noise is on.</param>
    public static Trial<Alternation> Of(UpdateRule rule, Problem problem, AlternationPlan plan)
    {
        return Trial.Lasting(plan.Steps, rule, problem, Program, longestSteps: plan.Steps);

        IEnumerable<TrialStep<Alternation>> Program(Network network)
        {
            List<PeriodReport> on = [];
            List<PeriodReport> off = [];
            for (int period = 0; period < 2 * plan.Cycles; period++)
            {
                double before = network.InnerNormSquared;
                List<double[]> looks = [];
                yield return TrialStep<Alternation>.Advance(plan.Wait);
                looks.Add(OuterLayer(network));
                for (int look = 0; look < AlternationPlan.Looks; look++)
                {
                    yield return TrialStep<Alternation>.Advance(plan.Gap);
                    looks.Add(OuterLayer(network));
                }

                (period % 2 == 0 ? on : off).Add(new PeriodReport(Math.Log(before / network.InnerNormSquared), looks));
            }

            yield return TrialStep<Alternation>.Done(new Alternation(
                on.Sum(p => p.Fall),
                off.Sum(p => p.Fall),
                on.Min(p => p.Fall),
                on.Average(p => p.Oscillation),
                off.Average(p => p.Oscillation),
                on.Average(p => p.Centre),
                on.Average(p => p.Variance)));
        }
    }

    /// <summary>All aᵢ.</summary>
    private static double[] OuterLayer(Network network) => network.Weights().Column(0).ToArray();

    /// <summary>What is kept of a period.</summary>
    private sealed class PeriodReport
    {
        public PeriodReport(double fall, List<double[]> looks)
        {
            Fall = fall;
            Oscillation = looks.Zip(looks.Skip(1), Squared).Average();
            double[] mean = [.. Enumerable.Range(0, looks[0].Length).Select(i => looks.Average(a => a[i]))];
            Centre = mean.Sum(x => x * x);
            Variance = looks.Average(a => Squared(a, mean));
        }

        public double Fall { get; }

        public double Oscillation { get; }

        public double Centre { get; }

        public double Variance { get; }

        private static double Squared(double[] one, double[] other) => Math.Pow(Dense.Distance(one, other), 2);
    }
}
