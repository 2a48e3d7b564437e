using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>(33) to (42) and the display after Theorem 3.2: how the norm of a neuron changes, as identities along trajectories.</summary>
internal static class NormEquations
{
    private const string FrozenInner = "with W frozen";
    private const string FrozenOuter = "with a frozen";
    private const string Decaying = "with weight decay";
    private const string Short = "with the last step left out";

    /// <summary>ΔWᵢ as the paper has it.</summary>
    private const string Increment = "ΔWᵢ = −g²((x·wᵢ)² − aᵢ²‖x‖²)";

    private static readonly UpdateRule WithDecay = UpdateRule.Of("label-noise SGD with weight decay", new WeightDecay<LabelNoiseSgd>(default, 0.1));

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        UpdateRule rule = UpdateRule.LabelNoiseSgd;
        yield return Along(rule, "33/step", "one step", "(33) and (34) are the step of every neuron", "wᵢ' = wᵢ − ηg·aᵢ·x, aᵢ' = aᵢ − ηg·x·wᵢ", n => n.Step);
        yield return Along(WithDecay, "33/control/weight-decay", "one step", "(33) and (34) are the step of every neuron", "as (33) and (34) print it", n => n.Step, Decaying);
        yield return Along(rule, "35/step", "squared norm", "(35), (36) and (37) are true at every step", "with both sides formed from the neuron before and after the step", n => n.SquaredNorm);
        yield return Along(Broken.OuterLayerOnly, "35/control/frozen-w", "squared norm", "(35), (36) and (37) are true at every step", "as printed", n => n.SquaredNorm, FrozenInner);
        yield return Along(rule, "38/sum", "sum of steps", "(38) is the norm after T steps", "the sums run from 0 to T − 1, at the last step", n => n.Summed);
        yield return Along(rule, "38/control/short", "sum of steps", "(38) is the norm after T steps", "the sums run from 0 to T − 2", n => n.SummedWithoutLast, Short);
        yield return Along(rule, "39/by-parts", "summation by parts", "(39) is true at T", "2Σ(aᵢ − aᵢ')aᵢ = Σ(aᵢ² − 2aᵢaᵢ' + aᵢ'²) + aᵢ(0)² − aᵢ(T)²", n => n.ByParts);
        yield return Along(rule, "39/control/ends", "summation by parts", "(39) is true at T", "without aᵢ(0)² − aᵢ(T)²", n => n.ByPartsWithoutEnds, "without the two ends");
        yield return Along(rule, "40/as-printed", "squares collected", "(40) is (39), with (aᵢ(j) − aᵢ(j))² in the sum", "that sum is 0", n => n.PrintedCollected, reading: Reading.AsPrinted, expected: Verdict.Refuted);
        yield return Along(rule, "40/amended", "squares collected", "(40) is (39), with (aᵢ(j) − aᵢ(j + 1))² in the sum", string.Empty, n => n.Collected, reading: Reading.Amended);
        yield return Along(rule, "41/increments", "increments", "(41) is the norm after T steps", $"{Increment}; and so is the display before it, with ‖wᵢ' − wᵢ‖² − (aᵢ' − aᵢ)² for η²ΔWᵢ", n => n.ByIncrements);
        yield return Along(Broken.InnerLayerOnly, "41/control/frozen-a", "increments", "(41) is the norm after T steps", Increment, n => n.ByIncrements, FrozenOuter);
        yield return Along(rule, "41/control/short", "increments", "(41) is the norm after T steps", Increment, n => n.ByIncrementsWithoutLast, Short);
        yield return Along(rule, "42/grows", "when a neuron grows", "(42), a step has ΔWᵢ > 0 where |x·wᵢ|/‖x‖ < |aᵢ|, and nowhere else", "ΔWᵢ is what the step adds to ‖wᵢ‖² − aᵢ², over η²; the count of exceptions is 0", n => n.WrongSigns);
        yield return Along(Broken.OuterLayerOnly, "42/control/frozen-w", "when a neuron grows", "(42), a step has ΔWᵢ > 0 where |x·wᵢ|/‖x‖ < |aᵢ|, and nowhere else", "the count of exceptions is 0", n => n.WrongSigns, FrozenInner);
        yield return Along(rule, "3.2/oscillation/as-printed", "oscillation", "after Theorem 3.2, g²(x·wᵢ)² = (aᵢ(j + 1) − aᵢ(j))²", string.Empty, n => n.PrintedOscillation, reading: Reading.AsPrinted, expected: Verdict.Refuted);
        yield return Along(rule, "3.2/oscillation/amended", "oscillation", "after Theorem 3.2, η²g²(x·wᵢ)² = (aᵢ(j + 1) − aᵢ(j))²", string.Empty, n => n.Oscillation, reading: Reading.Amended);
    }

    private static ExactClaim Along(
        UpdateRule rule, string id, string check, string text, string precisely, Func<StepIdentities, Enclosure> number, string? broken = null, Reading? reading = null, Verdict? expected = null) => new()
        {
            Id = $"Eq/{id}",
            Check = check,
            Statement = Equations.Statement,
            Reading = reading ?? (broken is null ? Reading.AsPrinted : Reading.Control),
            Text = text,
            Under = broken ?? string.Empty,
            Precisely = precisely,
            Setting = IdentityRuns.Setting,
            Numbers = $"{(broken is null ? "label-noise SGD, SGD" : "label-noise SGD")}; {IdentityRuns.Setting}",
            Expected = expected ?? (broken is null ? Verdict.Supported : Verdict.Refuted),
            Inequality = "largest |left − right| over all neurons, steps and runs, relative, ≤ 10⁻¹², of the states as the runs compute them",
            Certification = Certification.Certified,
            Evaluate = () =>
            {
                Enclosure largest = IdentityRuns.Largest(rule, number);
                return new ExactOutcome(largest.AtMost(Enclosure.Written(IdentityRuns.Rounding)), largest.Middle, FormattableString.Invariant($"largest difference {largest.Middle:G2}"));
            },
        };
}
