using LabelNoise.Experiments;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Theorem C.4 by one neuron whose motion is drawn by its law, which takes as long at d = 400 as at d = 7: for many more steps than the whole matrix can be followed.</summary>
internal static class FollowedTrials
{
    /// <summary>The shortest neuron is outside the lazy regime at some step up to T₁, and each step that is run is looked at.</summary>
    public static Trial<TrialOutcome> ShortestLeaves(VastSetting setting)
    {
        return Trial.OneByOne(Run);

        TrialOutcome Run(ReplicateSeed seed)
        {
            double leaves = Horizon(setting) * setting.ReachedNorm / new ShortestNeurons(setting.Problem.Width, setting.Problem.Dimension, seed)[0].Norm;
            FollowedNeuron neuron = Start(setting, seed);
            double farthest = 0;
            for (long step = 0; step < setting.Steps && farthest <= leaves; step++)
            {
                neuron.Take();
                farthest = Math.Max(farthest, neuron.Displacement);
            }

            return new TrialOutcome(farthest > leaves, leaves / farthest);
        }
    }

    /// <summary>How many neurons are inside the lazy regime at T₁ on average, if all move as far as one that is drawn; the mean over draws is that of the number.</summary>
    public static Trial<double> NumberInside(VastSetting setting)
    {
        return Trial.OneByOne(Run);

        double Run(ReplicateSeed seed)
        {
            FollowedNeuron neuron = Start(setting, seed);
            for (long step = 0; step < setting.Steps; step++)
                neuron.Take();
            return Math.Exp(setting.LogNumber(Horizon(setting) * setting.ReachedNorm / neuron.Displacement));
        }
    }

    private static FollowedNeuron Start(VastSetting setting, ReplicateSeed seed) => setting.IsMerged
        ? new MergedNeuron(setting.Problem.Dimension, setting.Relaxations / setting.Steps, seed)
        : new StepwiseNeuron(setting.Problem.Dimension, setting.Problem.Stability, seed);

    /// <summary>T₁ in the units of the neuron's time.</summary>
    private static double Horizon(VastSetting setting) => setting.IsMerged ? setting.Relaxations : setting.Steps;
}
