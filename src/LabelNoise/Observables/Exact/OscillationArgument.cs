using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The argument by contradiction for Lemma 3.3, (70) to (76) of the extended version, as its words are read: while (1/m)E‖W‖_F² > √η, a step takes at least what it takes at √η, and
/// 1/η² such steps take more than there is. The recursion of <see cref="OscillationMoments"/> gives that least drop exactly, for a class of k ≤ m neurons that is active at every other step.
/// </summary>
/// <param name="learningRate">η, below 1.</param>
/// <param name="teacherNorm">‖θ*‖.</param>
/// <param name="width">m.</param>
internal sealed class OscillationArgument(Enclosure learningRate, Enclosure teacherNorm, Enclosure width)
{
    /// <summary>½(mη + ‖θ*‖²), over √η: what the squares of the steps give back, over 1/η² steps at the level √η.</summary>
    private Enclosure GivenBack => ((width * learningRate) + (teacherNorm * teacherNorm)) / 2;

    /// <summary>
    /// A lower bound on the fall of the mean over 1/η² steps, as long as it stays above √η: at that level an active step takes 2η² − mη^(7/2) − η^(5/2)‖θ*‖² or more, and every second one is active.
    /// </summary>
    public Enclosure Fall => 1 - (GivenBack * Enclosure.Sqrt(learningRate));

    /// <summary>(1 − √η − fall)/√η: there is a contradiction where it is negative, that is for ‖θ*‖² &lt; 2 − mη.</summary>
    public Enclosure Missing => GivenBack - 1;
}
