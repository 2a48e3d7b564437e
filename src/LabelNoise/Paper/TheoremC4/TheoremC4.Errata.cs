namespace LabelNoise.Paper;

/// <content>What is wrong with the theorem and its proof.</content>
internal sealed partial class TheoremC4
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "T₁ is too short for the shortest neurons once m is large",
            Workshop = "Theorems 3.2 and C.4",
            Extended = "Theorems 4.2 and B.4",
            Fails = "A step shrinks every neuron by 1 − ρη²σ² on average, ρ = 1/(2 − ηm(1 + 2/d)). By T₁ a neuron shorter than 1/(384ρ√(log m)) has not left. For large m some are: the theorem fails against K/m from m = 5.7·10¹⁰ on at d = 7. A1 to A6 allow it.",
            Check = "`verify C.4/short-neurons`; the law of motion by `verify C.4/displacement`. Runs at m = 10²² and with footnote 3's C: `verify --literal C.4`. Proved at every fixed σ, for σ = 1 and ηm = 0.1 at d = 7 from m = 10⁴⁶ on: [theorems.md](theorems.md#theorem-c4-fails).",
            WithFootnote3 = "False: to leading order at d = 7 some 10⁵⁰³ of 10⁵²⁹ neurons are lazy at T₁, 1 − K/m is kept from d = 477 on at the least width, from 949 on at ηm = 0.1, and on average fewer than one stays from d = 222 and 445 on. With a larger C it is false there too: `verify --literal C.4`, `verify C.4/dimension`",
            Instead = "Smaller m; or all but a vanishing share of the neurons by T₁; or, for d ≥ 5, all neurons by a longer time, which is shorter than T₁ at the widths that are run.",
            Survives = "`verify C.4/by-T1` up to m = 131 072; `verify C.4/all-but-the-shortest`, proved for ‖wᵢ(0)‖ ≥ 1/(80√(log m)); `verify C.4/longer-time`.",
            Derivation = "Theorem C.4",
        },
        new()
        {
            Title = "It is false for d ≤ 3",
            Workshop = "Theorems 3.2 and C.4",
            Extended = "Theorems 4.2 and B.4",
            Fails = "A neuron leaves by shrinking, so one born shorter than about 1/√m stays. Some neuron is that short with a probability of order m^(1 − d/2): certain at d = 1, two thirds at d = 2, m^(−1/2) at d = 3, 1/m at d = 4, negligible from d = 5 on. The proof uses (2) of C.3.",
            Check = "`verify C.4/low-dimension`: d = 1, 2, 3 at m = 512.",
            Instead = "d ≥ 4, which A6 implies: with the Gaussian constant c/K⁴ = ½ it reads d ≥ 9·ln 2 ≈ 6.24.",
            Survives = "The theorem at the widths that are run, where the last neuron typically leaves at 0.2 to 0.8 % of T₁: `verify C.4/by-T1 C.4/at-T1`.",
            Derivation = "Theorem C.4",
        },
        new()
        {
            Title = "The oscillation dominates in Phase I only",
            Workshop = "Section 3.2, after Theorem 3.2",
            Extended = "Section 4.2, after Theorem 4.2",
            Fails = "g²(x·wᵢ)² is said to dominate ΔWᵢ, since a(0) is small. At the end of Phase I its two terms are equal on average, d‖a‖² = ‖W‖_F² = √d·‖θ*‖: this is what ends the shrinking.",
            Check = "`verify Eq/3.2/dominates`: d‖a‖²/‖W‖_F² is below 0.01 while lazy at m = 1024, and above 1 at η²σ²t = 12.",
            Instead = "As long as ‖W‖_F² is far above √d·‖θ*‖.",
            Survives = "The mechanism, in Phase I: `verify Eq/3.2/dominates`.",
        },
        new()
        {
            Title = "What is shown is that some neuron leaves",
            Workshop = "Proof of Theorem C.4",
            Extended = "Proof of Theorem B.4",
            Fails = "One neuron is supposed to stay, and Lemmas C.2 and C.3 are applied, which suppose that all stay. From the first departure on they say nothing, and 81 to 88 % of the time to the last lies there (d = 7, m = 500).",
            Check = "`simulate --width 500 --learning-rate 0.001 --steps 20000 --every 1 --replicates 3 --observe max-displacement,inside --format csv`: first exits at 1394 to 1717, last ones at 9227 to 12 644.",
            Instead = "Prove both lemmas under ‖wᵢ(t) − wᵢ(0)‖ ≤ R/√m, where R grows with m.",
            Survives = "All neurons: `verify C.4/by-T1`, which asks for no hypothesis. Some neuron, at every d: `verify C.4/some-neuron --profile deep`.",
            Derivation = "Theorem C.4",
        },
        new()
        {
            Title = "The inputs must span the space",
            Workshop = "Theorems 3.2 and C.4, Lemma C.3",
            Extended = "Theorems 4.2 and B.4, Lemmas 4.3 and B.3",
            Fails = "A3 is not assumed, so n is free; the proofs use E[xxᵀ] = I. With n < d samples wᵢ moves in their span, and d is n. At n = 1 some √(2dm/π) neurons with |wᵢ(0)·x| ≤ ‖x‖/√m stay.",
            Check = "`simulate --width 500 --learning-rate 0.001 --steps 100000 --samples 1 --replicates 8 --observe inside --format json`: 36 to 66 of 500 neurons never leave.",
            Instead = "Fresh inputs, or n so large that Σ̂ ≈ I.",
            Survives = "The amended theorem: `verify C.4/by-T1`. It fails at n = 3: `verify C.4/without/m=1024/d=7/eta-m=1/n=3 --profile deep`.",
            Derivation = "Theorem C.4",
        },
        new()
        {
            Title = "(45) is not enough for all neurons, and need not be weakened",
            Workshop = "(45)",
            Extended = "(46)",
            Fails = "O(1/m) for one neuron is O(1) after the union over m. But wᵢ(0) is a standard vector over √d, and that factor is missing.",
            Check = "m·Pr[χ²_d ≥ 2d·log m] is exactly 1/m at d = 2 and less for d ≥ 3: 5·10⁻¹² of 1/m at d = 7, m = 1000. At d = 1 it is 200 times 1/m.",
            Instead = "The radius √(2·log m) for all neurons, from d = 2 on.",
            Survives = "The amended step.",
        },
        new()
        {
            Title = "(45) has another centre, and constants that nothing has",
            Workshop = "(45)",
            Extended = "(46)",
            Fails = "‖wᵢ(0)‖ is near 1, not near √(2·log m): at d = 7, t = √(log m) the bound 2/m is broken from m = 15 on. And O(1/m) needs c ≥ K⁴, where Gaussian coordinates have c/K⁴ = ½: with 1 Lemma B.5 is false, at d = 1 from m = 586 513 on.",
            Check = "`verify Eq/45`",
            Instead = "Pr[|√d·‖wᵢ(0)‖ − √d| ≥ √(2·log m)] ≤ 2/m, or the radius of the entry before.",
            Survives = "The radius √(2·log m): `verify Eq/45/radius`.",
        },
        new()
        {
            Title = "The steps are not independent",
            Workshop = "Θ_j and X_j before (46)",
            Extended = "Before (47)",
            Fails = "The events at different steps share the trajectory; that each has probability ¼ does not make them independent.",
            Check = "`verify Eq/46`: at ‖wᵢ‖ = ½ the probability given the past is 0.425 or 0.244, by θ(j). If all X_j were one event of probability ¼, ΣX_j < T/8 would have ¾, above (2/e)^(T/8) from T = 8 on.",
            WithFootnote3 = "Restricted to neurons with ‖wᵢ(0)‖ ≥ ½, which the paper does not do, (46) is true up to T₁, to leading order: η²σ²T₁ is below 10⁻²⁶⁰ from d = 7 on, so that such a neuron hardly shrinks. `verify Eq/46/footnote`",
            Instead = "Conditional probabilities ≥ ¼ given the past, which the Chernoff bound allows, up to the step at which the neuron leaves: over T₁ steps hardly one is left that shrinks it so much.",
            Survives = "The Chernoff bound, whatever the past chooses: `verify Eq/46/given-the-past`. The share ≥ ¼ while lazy: `verify Eq/46/share`.",
        },
        new()
        {
            Title = "An indicator is replaced by a bound on its probability",
            Workshop = "After (46), third line",
            Extended = "After (47), third line",
            Fails = "The indicator of ΔWᵢ(j) > 0 becomes O(m^(−1/8)), inside a probability. A sum of indicators is not below its mean. What it is absorbed in, o(1/√m), has little room.",
            Check = "(384/σ²)·4·C_data⁴·ρ·m^(−1/8) ≤ 3 − 2√2, with |g| ≤ 2·m^(1/4)·C_data: m ≥ 3·10⁶⁴ at d = 7, C_data = 8.13, σ = 1.",
            WithFootnote3 = "Granted at σ = 1: m ≥ 10⁵²⁹ from d = 7 on, by `conditions --dimension 7 --constant 6.4e10 --input-bound 90`",
            Instead = "A second Chernoff bound: the sum is below 2ρ·T₁·m^(−1/8).",
            Survives = "The amended step, at such widths.",
        },
        new()
        {
            Title = "T₁ ≫ m bounds the width from above",
            Workshop = "After (46)",
            Extended = "After (47)",
            Fails = "It is asserted, and not assumed.",
            Check = "T₁/m = 384·√(log m)/(σ²η²m^(3/2)).",
            WithFootnote3 = "True for ηm ≤ ½ at σ = 1 and m^(1/4), since T₁/m ≥ 384·√(log m)/(ηm)²; T₁ and m of the least width by `conditions --dimension 7 --constant 6.4e10 --input-bound 90`. Not at every width that A1 allows.",
            Instead = "ηm ≤ ½ and a fixed σ imply it.",
            Survives = "The amended step.",
        },
        new()
        {
            Title = "The last display misses a factor 2",
            Workshop = "Theorem C.4, last display",
            Extended = "Theorem B.4, last display",
            Fails = "‖wᵢ(T)‖ + ‖wᵢ(0)‖ is bounded by √(2·log m) + 1/√m, but each summand may be √(2·log m).",
            Check = "With 2√(2·log m) the result is −0.71/√m: no contradiction.",
            Instead = "A radius √(1 + O(log m/d)) for ‖wᵢ(0)‖, as under Lemma C.1.",
            Survives = "The contradiction, with this radius.",
        },
    ];
}
