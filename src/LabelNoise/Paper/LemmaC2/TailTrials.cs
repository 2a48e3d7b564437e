using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>The tail of ‖θ − θ*‖ in its stationary law, which the lazy regime keeps (Lemma C.2).</summary>
internal static class TailTrials
{
    /// <summary>Steps before the first look, after which the start is forgotten.</summary>
    internal const int Start = 512;

    /// <summary>Looks of a replicate.</summary>
    internal const int Looks = 64;

    /// <summary>Steps between looks.</summary>
    internal const int Interval = 16;

    /// <summary>
    /// 1 + the mean over the looks of 2^p·1{‖θ − θ*‖ > 2yσ} − 1{‖θ − θ*‖ > yσ}: 1 on average, however much neighbouring looks depend on each
    /// other, where the share above 2y is 2^(−p) of that above y. From 0 to 2^p.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="threshold">y.</param>
    /// <param name="stability">The ηm whose index is p.</param>
    public static Trial<double> Doubling(Problem problem, double threshold, double stability)
    {
        Lazy<double> factor = new(() => Math.Pow(2, KestenIndex.Of(problem.Dimension, stability)));

        // Whatever rule is surveyed: the index is that of label-noise SGD. No neuron is looked at, so the width costs nothing.
        return Trial.Lasting<double>(Start + (Looks * Interval), UpdateRule.LabelNoiseSgd, problem, Program, keepsNeurons: false);

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            double sum = 0;
            for (int look = 0; look < Looks; look++)
            {
                yield return TrialStep<double>.Advance(look == 0 ? Start : Interval);
                double distance = Distance(network) / problem.NoiseLevel;
                sum += (distance > 2 * threshold ? factor.Value : 0) - (distance > threshold ? 1 : 0);
            }

            yield return TrialStep<double>.Done(1 + (sum / Looks));
        }
    }

    /// <summary>1 where ‖θ − θ*‖ > yσ at the step from which <see cref="Doubling"/> looks, 0 otherwise: one look of a replicate, so that looks are independent.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="threshold">y.</param>
    public static Trial<double> Beyond(Problem problem, double threshold)
    {
        return Trial.OfItsRuleAlone(Trial.Lasting<double>(Start, UpdateRule.LabelNoiseSgd, problem, Program, keepsNeurons: false));

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            yield return TrialStep<double>.Advance(Start);
            yield return TrialStep<double>.Done(Distance(network) > threshold * problem.NoiseLevel ? 1 : 0);
        }
    }

    /// <summary>‖θ − θ*‖ is at most a bound at every step up to one.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="steps">The last step.</param>
    public static Trial<TrialOutcome> Within(Problem problem, double bound, long steps)
    {
        return Trial.OfItsRuleAlone(Trial.Lasting<TrialOutcome>(steps, UpdateRule.LabelNoiseSgd, problem, Program, keepsNeurons: false, longestSteps: steps));

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            double largest = Distance(network);
            while (network.Step < steps && largest <= bound)
            {
                yield return TrialStep<TrialOutcome>.Advance(1);
                largest = Math.Max(largest, Distance(network));
            }

            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtMost(largest, bound));
        }
    }

    private static double Distance(Network network)
    {
        double[] error = [.. network.Theta];
        for (int k = 0; k < error.Length; k++)
            error[k] -= network.TeacherVector[k];
        return Dense.Norm(error);
    }
}
