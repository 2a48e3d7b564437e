namespace LabelNoise.Paper;

/// <content>What is wrong with the figure.</content>
internal sealed partial class TwoPhases
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "The average that is plotted cannot rise",
            Workshop = "Figure 1; Section 3.4",
            Extended = "Figure 2; Section 4.5",
            Fails = "(1/m)Σ⟨wᵢ, θ*⟩ is said to rise. For a fixed θ* a neuron has the same law as its mirror image (−aᵢ, −wᵢ), so the mean is 0 at every step. One run shows the sign of its own fluctuation, of relative order 1/√m.",
            Check = "`verify Fig.1/signed`",
            Instead = "Plot the mean of |cos ∠(wᵢ, θ*)|.",
            Survives = "The two phases: this mean stays at chance while the norms fall, and then rises. `verify Fig.1/chance Fig.1/rise`.",
        },
        new()
        {
            Title = "Convergence comes first, not last",
            Workshop = "Section 3.4",
            Extended = "Section 4.5",
            Fails = "The rise is said to imply convergence to the solution. But θ is at θ*, up to its fluctuation, from the first few d/(ηm) steps on.",
            Check = "`simulate --width 100 --learning-rate 0.001 --noise 1 --teacher-norm 1 --steps 4000 --every 500 --observe distance,mean-alignment --format csv`: at step 500 ‖θ − θ*‖ is down from 1.17 to 0.17, and the alignment at chance.",
            Instead = "A network interpolates first, and aligns while it interpolates.",
            Survives = "The two phases, which do not depend on this order.",
        },
    ];
}
