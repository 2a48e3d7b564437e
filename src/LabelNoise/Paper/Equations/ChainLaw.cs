using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>The law of aᵢ in the three-state chain: (6) and footnote 4 of the workshop version; (48) to (52) and Lemma B.6 of the extended version.</summary>
internal static class ChainLaw
{
    private const string Chain = "three states";

    private const string Randomness = "what the mean is over";

    private const string Norm = "size of a";

    private const string Memory = "memory of the chain";

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. States(), .. Sizes(), .. Memories()];

    private static IEnumerable<Claim> States()
    {
        yield return Walk(ProofStep.True, frozen: false);
        yield return Walk(ClaimVariant.Control("with each aᵢ frozen"), frozen: true);
        yield return Stationary(
            ProofStep.True, "the law ¼, ½, ¼ of the start is that of every later step", OscillationStep.StartingLaw);
        yield return Stationary(
            ClaimVariant.Control("with equal thirds"), "the law of the start is that of every later step", [1 / (Enclosure)3, 1 / (Enclosure)3, 1 / (Enclosure)3]);
        yield return Depends(
            "amended", ClaimVariant.Amended, "given the start and all signs, label noise changes no digit of (1/m)Σ‖wᵢ(t)‖²", seeds: 1, noises: 2);
        yield return Depends(
            "as-printed", ClaimVariant.AsPrinted, "given the inputs and the label noise, no digit of (1/m)Σ‖wᵢ(t)‖² is left to chance",
            seeds: 2, noises: 1);
    }

    /// <summary>The simulated process takes the steps of (6).</summary>
    private static ExactClaim Walk(ClaimVariant variant, bool frozen) => ProofStep.Certain(
        "6", "walk", Chain, variant, "every aᵢ is 0 or ±η^(1/4), and 0 at every second step and at no other",
        "m = 32, d = 7, η = 0.001, 200 steps of one start", "every simulated aᵢ within 10⁻¹² of what (6) lets follow", () =>
        {
            Problem problem = new PhaseTwoSetting(1e-3, 7).Problem;
            OscillationStep step = new(Enclosure.Written(1e-3), problem.TeacherNorm);
            OscillationProcess process = new(problem, ReplicateSeed.For(1, Chain, 0), frozen);
            Enclosure astray = 0;
            double[] before = process.OuterLayer();
            for (int t = 0; t < 200; t++)
            {
                process.Advance(1);
                double[] after = process.OuterLayer();
                astray = Enclosure.Max(astray, ProofStep.Largest(before.Zip(after), pair => step.Astray(pair.First, pair.Second)));
                before = after;
            }

            return ProofStep.AtMost(astray, ProofStep.Rounding, "largest distance");
        });

    private static ExactClaim Stationary(ClaimVariant variant, string text, IReadOnlyList<Enclosure> start) => ProofStep.Certain(
        "x48", "stationary", "stationary law of the chain", variant, text, "states −1, 0, 1, any η", "largest change of a probability in 12 steps ≤ 10⁻¹²",
        () =>
        {
            Enclosure worst = 0;
            IReadOnlyList<Enclosure> law = start;
            for (int t = 0; t < 12; t++)
            {
                law = OscillationStep.Next(law);
                worst = Enclosure.Max(worst, Distance(law, start));
            }

            return ProofStep.AtMost(worst, ProofStep.Rounding, "largest change");
        });

    /// <summary>The largest difference of a probability.</summary>
    private static Enclosure Distance(IReadOnlyList<Enclosure> law, IReadOnlyList<Enclosure> other) => ProofStep.Largest(law.Zip(other), pair => Enclosure.Abs(pair.First - pair.Second));

    /// <summary>Footnote 4: what (1/m)Σ‖wᵢ(t)‖² depends on. The inputs are the population, as in the proof.</summary>
    private static ExactClaim Depends(string name, ClaimVariant variant, string text, int seeds, int noises) => ProofStep.Claim(
        "note4", name, Randomness, variant, text, "m = 32, d = 7, η = 0.001, Σ̂ = I, t = 1000", "largest difference between two runs = 0", () =>
        {
            double[] norms = [.. Enumerable.Range(0, seeds).SelectMany(seed => Enumerable.Range(0, noises).Select(noise =>
            {
                OscillationProcess process = new(
                    new PhaseTwoSetting(1e-3, 7).Problem with { NoiseLevel = noise }, ReplicateSeed.For(1, Randomness, seed));
                process.Advance(1000);
                return process.MeanSquaredNorm;
            }))];
            return ProofStep.AtMost(norms.Max() - norms.Min(), 0, "largest difference");
        });

    /// <summary>(52): ‖a‖² = K√η with K ~ Bin(m, ½) at even steps and m − K at odd ones, so that one binomial tail serves all steps.</summary>
    private static IEnumerable<Claim> Sizes()
    {
        yield return Claim("concentration", ClaimVariant.Amended, "Pr[|‖a(t)‖² − ½| ≤ 3η^(1/4)/2 at all t] ≥ 0.99", 0.25);
        yield return Claim("faster", ClaimVariant.Control("with √η in place of its root"), "Pr[|‖a(t)‖² − ½| ≤ 3√η/2 at all t] ≥ 0.99", 0.5);

        static ExactClaim Claim(string name, ClaimVariant variant, string text, double power) => ProofStep.Certain(
            "x52", name, Norm, variant, text, OscillationSteps.Grid, "least Pr[|Bin(m, ½)/m − ½| ≤ 3η^power/2] ≥ 0.99", () =>
                ProofStep.AtMost(
                    ProofStep.Largest(OscillationSteps.LearningRates, eta => CertifiedCoins.Off((long)Math.Round((1 / Enclosure.Sqrt(eta)).Middle), 1.5 * Enclosure.Pow(eta, power))),
                    Enclosure.Written(0.01),
                    "largest probability of failure"),
            OscillationSteps.LostFormula);
    }

    /// <summary>Lemma B.6.</summary>
    private static IEnumerable<Claim> Memories()
    {
        yield return Claim("mean", ClaimVariant.Amended, "E[aᵢ(t) | aᵢ(s)] = 0 for all t > s", 1, law => Enclosure.Abs(law[2] - law[0]));
        yield return Claim(
            "law", ClaimVariant.AsPrinted, "two steps after a known state the law is the stationary one again", 2,
            law => Distance(law, OscillationStep.StartingLaw));

        static ExactClaim Claim(string name, ClaimVariant variant, string text, int first, Func<Enclosure[], Enclosure> distance) => ProofStep.Certain(
            "B.6", name, Memory, variant, text, FormattableString.Invariant($"from each state, t − s = {first}, …, 40"), "largest difference ≤ 10⁻¹²",
            () =>
            {
                Enclosure worst = 0;
                for (int known = 0; known < 3; known++)
                {
                    Enclosure[] law = [.. Enumerable.Range(0, 3).Select(k => (Enclosure)(k == known ? 1 : 0))];
                    for (int lag = 1; lag <= 40; lag++)
                    {
                        law = OscillationStep.Next(law);
                        worst = Enclosure.Max(worst, lag < first ? 0 : distance(law));
                    }
                }

                return ProofStep.AtMost(worst, ProofStep.Rounding, "largest difference");
            });
    }
}
