using LabelNoise.Experiments;
using LabelNoise.Observables;
using LabelNoise.Randomness;

namespace LabelNoise.Paper;

/// <summary>Theorem C.4 at widths that cannot be stored: θ is followed, and the neurons that can be inside are drawn by their rank.</summary>
internal static class VastTrials
{
    /// <summary>Looks per horizon in the beginning.</summary>
    private const long LooksPerHorizon = 4096;

    /// <summary>The shortest neuron is outside the lazy regime at some step up to the last, and each is looked at.</summary>
    public static Trial<TrialOutcome> ShortestLeaves(VastSetting setting)
    {
        return Trial.OneByOne(Run);

        TrialOutcome Run(ReplicateSeed seed)
        {
            VastNetwork network = VastNetwork.Start(setting.Problem, seed);
            double farthest = 0;
            while (network.Propagator.Step < setting.Steps && farthest <= 1)
            {
                network.Propagator.Advance(1);
                farthest = Math.Max(farthest, network.Displacement(0));
            }

            return Outside(farthest);
        }
    }

    /// <summary>The shortest neuron is outside the lazy regime at the last step.</summary>
    public static Trial<TrialOutcome> ShortestIsOutside(VastSetting setting) => At(setting, network => Outside(network.Displacement(0)));

    /// <summary>Every neuron is outside the lazy regime at the last step.</summary>
    public static Trial<TrialOutcome> AllAreOutside(VastSetting setting) => At(setting, Count);

    /// <summary>At some look up to the last step every neuron is outside the lazy regime; the run ends there.</summary>
    public static Trial<TrialOutcome> AllLeave(VastSetting setting)
    {
        return Trial.OneByOne(Run);

        TrialOutcome Run(ReplicateSeed seed)
        {
            VastNetwork network = VastNetwork.Start(setting.Problem, seed);
            do
            {
                long step = network.Propagator.Step;
                network.Propagator.Advance(Math.Min(Math.Max(Math.Max(1, setting.Steps / LooksPerHorizon), step / 8), setting.Steps - step));
            }
            while (!network.AreOutside && network.Propagator.Step < setting.Steps);

            return network.AreOutside ? new TrialOutcome(true, (double)network.Propagator.Step / setting.Steps) : Count(network);
        }
    }

    /// <summary>
    /// Every neuron is outside the lazy regime at the last step, where too many may be inside to be drawn: given the matrix that moves them, how many of the m independent neurons
    /// are inside is as good as Poisson.
    /// </summary>
    public static Trial<TrialOutcome> NoneIsInside(VastSetting setting)
    {
        return Trial.OneByOne(Run);

        TrialOutcome Run(ReplicateSeed seed)
        {
            double number = Math.Exp(setting.LogNumber(Moved(setting, seed).InsideNorm()));
            double hazard = -Math.Log(new UniformStream(seed, StreamPurpose.Observation).Next());
            return new TrialOutcome(number < hazard, number / hazard);
        }
    }

    /// <summary>The norm of a ball as large as the ellipsoid of neurons inside at the last step, over a norm.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="norm">The other norm.</param>
    public static Trial<double> NormInside(VastSetting setting, double norm) => At(setting, network => network.InsideNorm() / norm);

    /// <summary>How many neurons are inside the lazy regime at the last step.</summary>
    public static Trial<double> NumberInside(VastSetting setting) => At(setting, network => (double)network.CountInside());

    /// <summary>The share of neurons inside the lazy regime at the last step, over a share.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="logShare">The logarithm of the other share.</param>
    public static Trial<double> ShareInside(VastSetting setting, double logShare) =>
        At(setting, network => Math.Exp(setting.LogShare(network.InsideNorm()) - logShare));

    private static Trial<T> At<T>(VastSetting setting, Func<VastNetwork, T> observe) => Trial.OneByOne(seed => observe(Moved(setting, seed)));

    private static VastNetwork Moved(VastSetting setting, ReplicateSeed seed)
    {
        VastNetwork network = VastNetwork.Start(setting.Problem, seed);
        network.Propagator.Advance(setting.Steps);
        return network;
    }

    private static TrialOutcome Count(VastNetwork network)
    {
        int inside = network.CountInside();
        return new TrialOutcome(inside == 0, inside == 0 ? 0 : 1 + inside);
    }

    private static TrialOutcome Outside(double displacement) => new(displacement > 1, 1 / displacement);
}
