using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Numerics;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>
/// The law of aᵢ in the three-state process: it starts from its stationary law, ¼ on each of ±q and ½ on 0 with q = η^(1/4), and E[aᵢ(s)aᵢ(t)] = 0 for s ≠ t although aᵢ(t) is far
/// from independent of aᵢ(s): whether it is 0 is known for ever.
/// </summary>
internal static class StationaryLaw
{
    /// <summary>How far a mean may be off: of ½, the mean of a correlation that is 0 on the scale from 0 to 1, and of the share of a state.</summary>
    private const double Slack = 0.03;

    private const int Lags = 12;

    /// <summary>s and t, both odd.</summary>
    private const int First = 101;

    private const int Second = 137;

    private const string Uncorrelated = "uncorrelated";

    private const string States = "states";

    /// <summary>States q, 0, −q.</summary>
    private static readonly double[] Stationary = [0.25, 0.5, 0.25];

    private static readonly double[][] Jumps = [[0, 1, 0], [0.5, 0, 0.5], [0, 1, 0]];

    private static readonly double[][] Stays = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

    private static PhaseTwoSetting Setting => new(1e-3, 7);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Chain(ClaimVariant.Amended, Jumps);
        yield return Chain(ClaimVariant.Control("with each aᵢ frozen"), Stays);
        yield return Correlation(ClaimVariant.Amended with { Folder = "at-most/" }, "is at most 0", +1, frozen: false);
        yield return Correlation(ClaimVariant.Amended with { Folder = "at-least/" }, "is at least 0", -1, frozen: false);
        yield return Correlation(ClaimVariant.Control("with each aᵢ frozen"), "is at most 0", +1, frozen: true);
        foreach ((string name, int sign) in new[] { ("plus", 1), ("minus", -1) })
        {
            yield return Share(ClaimVariant.Amended with { Folder = $"{name}/at-most/" }, sign, 0.25, ofOthers: false);
            yield return Share(ClaimVariant.Amended with { Folder = $"{name}/at-least/" }, sign, 0.25, ofOthers: true);
        }

        yield return Share(ClaimVariant.Control("with three equally frequent states"), 1, 1.0 / 3, ofOthers: true);
    }

    /// <summary>E[aᵢ(s)aᵢ(s + k)]/q² = Σ π(x)·x·(Pᵏ)(x, y)·y and πP = π, by the matrix of the chain.</summary>
    private static ExactClaim Chain(ClaimVariant variant, double[][] matrix) => new()
    {
        Id = $"3.3/{Uncorrelated}/{variant.Folder}exact",
        Check = Uncorrelated,
        Statement = Lemma33.Statement,
        Reading = variant.Reading,
        Text = "the law ¼, ½, ¼ of q, 0, −q is stationary, and E[aᵢ(s)aᵢ(t)] = 0 for s ≠ t",
        Under = variant.Under,
        Setting = FormattableString.Invariant($"|s − t| = 1, …, {Lags}, q = η^(1/4), any η, exact"),
        Expected = variant.Expected,
        Inequality = "max |E[aᵢ(s)aᵢ(t)]|/q² = 0, πP = π",

        // Every number is a multiple of 2⁻¹⁴ below 2, so that no sum or product is rounded.
        Certification = Certification.Certified,
        Evaluate = () =>
        {
            double[] present = [.. Stationary];
            double[] law = [Stationary[0], 0, -Stationary[2]];
            double largest = 0;
            for (int lag = 1; lag <= Lags; lag++)
            {
                (present, law) = (Step(present, matrix), Step(law, matrix));
                largest = Math.Max(largest, Math.Abs(law[0] - law[2]));
            }

            bool stationary = present.SequenceEqual(Stationary);
            return new ExactOutcome(largest == 0 && stationary, largest, FormattableString.Invariant($"largest |E[aᵢ(s)aᵢ(t)]|/q² {largest}, stationary: {stationary}"));
        },
    };

    private static double[] Step(double[] law, double[][] matrix) =>
        [.. Enumerable.Range(0, law.Length).Select(y => Enumerable.Range(0, law.Length).Sum(x => law[x] * matrix[x][y]))];

    /// <summary>The correlation over all neurons, (1/m)Σaᵢ(s)aᵢ(t)/q², which is ½ at s = t on average.</summary>
    private static MeanClaim Correlation(ClaimVariant variant, string relation, int sign, bool frozen) => Mean(
        variant,
        Uncorrelated,
        $"C = (1/m)ΣE[aᵢ(s)aᵢ(t)]/√η {relation} for s ≠ t",
        $"in the simulated process; X = (1 {(sign > 0 ? '+' : '−')} C)/2",
        FormattableString.Invariant($"s = {First}, t = {Second}"),
        0.5,
        process =>
        {
            process.Advance(First);
            double[] first = process.OuterLayer();
            process.Advance(Second - First);
            return 0.5 * (1 + (sign * Dense.Dot(first, process.OuterLayer()) / (first.Length * Math.Sqrt(Setting.LearningRate))));
        },
        frozen);

    /// <summary>The share of neurons with aᵢ = q, or −q; of all others where an upper bound on theirs is a lower bound on it.</summary>
    private static MeanClaim Share(ClaimVariant variant, int sign, double share, bool ofOthers) => Mean(
        variant,
        States,
        FormattableString.Invariant($"the share with aᵢ = {(sign > 0 ? "η^(1/4)" : "−η^(1/4)")} is {(ofOthers ? "at least" : "at most")} {share:G4} on average"),
        $"in the simulated process; X is the share {(ofOthers ? "of the others" : "itself")}",
        FormattableString.Invariant($"t = {First}"),
        ofOthers ? 1 - share : share,
        process =>
        {
            process.Advance(First);
            double[] outer = process.OuterLayer();
            double has = (double)outer.Count(a => sign * a > 0) / outer.Length;
            return ofOthers ? 1 - has : has;
        },
        frozen: false);

    private static MeanClaim Mean(ClaimVariant variant, string check, string text, string precisely, string steps, double bound, Func<OscillationProcess, double> observe, bool frozen) => new()
    {
        Id = $"3.3/{check}/{variant.Folder}{Setting.Id}",
        Check = check,
        Statement = Lemma33.Statement,
        Reading = variant.Reading,
        Text = text,
        Under = variant.Under,
        Precisely = precisely,
        Setting = $"{Setting.Text}, {steps}",
        Numbers = $"{Setting.Numbers}, {steps}",
        Problem = Setting.Problem,
        Expected = variant.Expected,
        Mean = new MeanHypothesis(bound, 1, Slack),
        Observation = Trial.OneByOne(seed => observe(new OscillationProcess(Setting.Problem, seed, frozen))),
    };
}
