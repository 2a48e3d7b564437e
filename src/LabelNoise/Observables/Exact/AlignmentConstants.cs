using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The constants of the proofs of Theorems 3.4′ and 3.4″ (docs/theorems-phase-two.md), each from those that are printed before it. A ratio is what a step needs over what it states, at δ = 1, where all are
/// largest; the step is right where it is at most 1. Sums of printed decimals that are equal are left out.
/// </summary>
/// <param name="Share">1/Λ over 1/δ², Λ = mη/‖θ*‖: 300 in condition (ii).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AlignmentConstants(double Share)
{
    /// <summary>1/Λ over 1/δ² for what holds after t₂.</summary>
    private const double ShareAfter = 30_000;

    /// <summary>1/(η‖θ*‖) over 1/δ² for what holds after t₂.</summary>
    private const double RateAfter = 300;

    private static Enclosure Root2 => Enclosure.Sqrt(2);

    /// <summary>ε = δ/32 of condition (iii).</summary>
    private static Enclosure Load => 1 / (Enclosure)32;

    /// <summary>η‖θ*‖ of condition (i).</summary>
    private static Enclosure Rate => Of(0.1);

    /// <summary>Largest ω/√U after t₂, by U ≥ mη/12.</summary>
    private static Enclosure LargestSpread => Enclosure.Sqrt(12);

    /// <summary>Largest √(U/‖θ*‖) after t₂, by U ≤ 2mη.</summary>
    private static Enclosure Growing => Root2 * Of(0.0058);

    /// <summary>Bounds on ‖q‖², q = θ/‖a‖², are 1 ± this.</summary>
    private static Enclosure Balance => Of(0.01) / Of(0.491);

    /// <summary>Those of Theorem 3.4′, up to t₂.</summary>
    public IEnumerable<Enclosure> UpToArrival() => [.. Sizes(), .. OneNeuron(), .. Angle()];

    /// <summary>Those of Theorem 3.4″, from t₂ on.</summary>
    public static IEnumerable<Enclosure> Afterwards() => [.. Arrival(), .. InBalance(), .. Distance(), .. Common(), .. NeuronAfterwards(), .. AngleAfterwards()];

    private static Enclosure Of(double value) => Enclosure.Written(value);

    /// <summary>1. and 2. of the proof: UH², ‖v‖², ‖a‖² and H.</summary>
    private IEnumerable<Enclosure> Sizes()
    {
        Enclosure share = 1 / (Enclosure)Share;
        yield return (1 + (4 * share)) / (((1 - Load) * (1 - Load)) - (2 * Load * Load)) / Of(1.083);
        yield return ((4 * share) + (2 * Load * Load * Of(1.083))) / Of(0.016);
        yield return ((1 + Load) * (1 + Load) * Of(1.083) / Of(1.17)) + (Of(0.016) / Of(1.17));
        yield return Of(1.083) / 1.25;
        yield return Enclosure.Sqrt(Of(1.083)) * (1 + (Of(1.008) * Rate)) / Of(1.146);
        yield return Enclosure.Sqrt(share) / Of(0.0578);
        yield return 2 * (1 + Load) * Enclosure.Sqrt(share) / Of(0.1191);
    }

    /// <summary>3. and 4.: one neuron across θ* and along it.</summary>
    private static IEnumerable<Enclosure> OneNeuron()
    {
        Enclosure kept = 1 - (2 * Of(0.516) * Of(1.146) * Load);
        yield return 1 / (2 - (Rate * Of(1.17))) / Of(0.532);
        yield return 1 / (1 - (Rate / 4)) / Of(1.03);
        yield return Enclosure.Sqrt(2 * Of(1.03)) / Of(1.44);
        yield return Enclosure.Sqrt(Of(0.532) / 2) / Of(0.516);
        yield return (1 + (Of(0.516) * Of(1.44) * Of(0.0578))) / kept / Of(1.083);
        yield return Of(0.516) * Of(1.146) / kept / Of(0.6141);
        yield return ((Of(1.083) * Root2) + Of(0.6141)) / 16 / Of(0.1342);
        yield return Of(0.5279) * Root2 / (1 - Of(0.1342) - Of(0.1191));
        yield return Of(0.5119) * (1 + Load) / Of(0.5279);
    }

    /// <summary>5.: the angle, and what follows from U ≤ 2mη.</summary>
    private static IEnumerable<Enclosure> Angle()
    {
        yield return Of(1.083) / Of(0.5119) / Of(2.116);
        yield return Of(0.6141) / Of(0.5119) / Of(1.2);
        yield return Of(2.116) / Root2 / Of(1.497);
        yield return Of(1.2) / Root2 / Of(0.849);
        yield return Of(1.497) / Of(1.5);
        yield return Of(0.849) / Of(0.85);
        yield return Of(1.5) * Root2 / Of(2.13);
    }

    /// <summary>The sizes at t₂ under the stronger conditions of Theorem 3.4″.</summary>
    private static IEnumerable<Enclosure> Arrival()
    {
        yield return 1 / Enclosure.Sqrt(ShareAfter) / Of(0.0058);
        yield return Enclosure.Sqrt(Of(1.083)) * (1 + (Of(1.008) / RateAfter)) / Of(1.045);
        yield return 2 * (1 + Load) * Of(0.0058) / Of(0.012);
        yield return (((1 + Load) * (1 + Load) * Of(1.045) * Of(1.045)) + (Of(0.035) * Of(0.035) / ShareAfter)) / Of(1.17);
    }

    /// <summary>1.: W and a in balance.</summary>
    private static IEnumerable<Enclosure> InBalance()
    {
        Enclosure root = (((1 + (2 * Load)) * Of(1.146)) + (Root2 * Of(0.0058) * Enclosure.Sqrt(Of(1.03)))) / Root2;
        yield return Enclosure.Sqrt((Of(1.008) * Of(1.008)) + (Of(0.0058) * Of(0.0058) * Of(1.17))) / Of(1.01);
        yield return ((root * root) + (Root2 * Load)) / Of(1.4);
        yield return Of(1.01) * Of(1.01) * Of(1.4) / Of(1.43);
        yield return Of(1.52) * Of(0.262) / Of(0.41);
        yield return (Of(1.43) + Of(0.41)) / Of(1.9);
        yield return ((1 / (Enclosure)ShareAfter) + (Of(1.9) / RateAfter)) / Of(0.01);
    }

    /// <summary>2.: θ converges.</summary>
    private static IEnumerable<Enclosure> Distance()
    {
        Enclosure half = Of(0.01) / 2;
        yield return Enclosure.Sqrt(Of(0.25) + (Of(0.0058) * Of(0.0058) * Of(1.17))) / Of(0.504);
        yield return (half + Enclosure.Sqrt((half * half) + (Of(1.504) * Of(1.504)))) / Of(1.51);
        yield return Of(0.491) / (Enclosure.Sqrt((half * half) + (Of(0.496) * Of(0.496))) - half);
        yield return Of(0.488) / (Of(0.491) - (Of(1.504) * Of(0.504) / RateAfter));
        yield return Of(0.504) / Of(0.488) / Of(1.033);
        yield return Of(0.504) * Of(0.504) / ((2 * Of(0.488)) - (Of(0.488) * Of(0.488) / RateAfter)) / Of(0.262);
        yield return Of(0.504) / Of(0.51);
        yield return Of(0.48) / Of(0.488);
    }

    /// <summary>3.: the part of W off the common direction.</summary>
    private static IEnumerable<Enclosure> Common()
    {
        Enclosure direction = Enclosure.Sqrt(1 + Balance);
        Enclosure step = Of(0.504) / RateAfter;
        yield return (direction + step) / (1 - (direction * step)) / Of(1.015);
        yield return Enclosure.Exp(Of(1.015) * Of(1.033)) / Of(2.86);
        yield return Enclosure.Exp(Root2 * Load) * (1 + (Of(1.008) / RateAfter)) / Of(1.05);
        yield return ((2 * (1 + Load) * Of(0.0058)) + (Of(1.05) * Of(0.0058) * Of(1.045) * LargestSpread)) / Of(0.035);
        yield return Of(2.86) * Of(2.86) * (1 + (2 * Of(0.035) * Of(0.035))) / Of(8.2);
    }

    /// <summary>4.: one neuron after t₂; αξ counts apart.</summary>
    private static IEnumerable<Enclosure> NeuronAfterwards()
    {
        Enclosure driven = Root2 * Of(1.05) * Of(0.0058) * Of(1.045) * LargestSpread;
        Enclosure common = Of(0.85) / Enclosure.Sqrt(Of(0.491));
        yield return Of(1.045) * (1 + Of(0.1342) + Of(0.012)) / Root2 / Of(0.85);
        yield return (Of(1.083) + (Root2 * Of(0.012)) + (driven * Of(1.083))) / Of(1.14);
        yield return (Of(0.6141) + (common * (1 + (Root2 * Of(0.035)))) + (driven * Of(0.6141))) / Of(1.92);
        yield return Enclosure.Sqrt(Of(1.51) / Of(0.491)) / Of(1.76);
        yield return Of(0.646) * Of(0.646) * (Of(1.17) + (Of(8.2) * Of(0.262) / (Of(0.646) * Of(0.646) * ShareAfter * RateAfter))) / Of(0.491);
        yield return Of(1.033) / Of(0.646) / Of(1.6);
        yield return Of(1.033) * Of(8.2) / Of(0.491) / Of(17.3);
        Enclosure fed = Of(2.86) * Of(17.3) * Of(1.76);
        Enclosure kept = 1 - (fed * Of(1.6) / ShareAfter);
        yield return Of(2.86) * Of(1.14) / kept / Of(3.28);
        yield return ((Of(2.86) * Of(1.92)) + (fed * Of(0.85) * Of(0.0058))) / kept / Of(5.95);
        yield return Of(0.267) / (Of(0.646) * (Of(0.5119) - (Of(1.6) * Of(3.28) * Growing) - (Of(1.6) * Of(5.95) * Of(0.0058))));
    }

    /// <summary>5.: the angle after t₂.</summary>
    private static IEnumerable<Enclosure> AngleAfterwards()
    {
        Enclosure direction = Enclosure.Sqrt(1 - Balance);
        yield return Of(3.28) / (Of(0.267) * direction) / Of(12.5);
        yield return Of(5.95) / (Of(0.267) * direction) / Of(22.6);
        yield return ((Of(12.5) * Growing) + (Of(22.6) * Of(0.0058))) / Of(0.24);
        yield return 1 / (1 + Enclosure.Sqrt(1 - (Of(0.24) * Of(0.24)))) / Of(0.508);
        yield return Enclosure.Sqrt(Of(0.508)) * Of(12.5) / 9;
        yield return Enclosure.Sqrt(Of(0.508)) * Of(22.6) / 17;
    }
}
