using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Lemma 3.3: an oscillating second layer shrinks the first.</summary>
internal sealed partial class Lemma33 : IPaperItem
{
    private Lemma33()
    {
    }

    /// <summary>
    /// More than the cut-off at the declared ceiling can hide of a mean: the tail beyond is below 10⁻¹² and falls by e in less than 1.
    /// Claims that are to be supported are tested against √η less this; cutting off can only help a mean to stay below, so refuted ones are not.
    /// </summary>
    private const double CutOffLoss = 1e-9;

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "3.3",
        "Lemma 3.3",
        "Lemmas 4.4 and B.7 of the extended version",
        "A1, A2, A3, A5, A6, with m = 1/√η",
        "Let aᵢ jump between ±η^(1/4) and 0 (equation 6) while wᵢ follows the gradient (equation 5). Then at some step t₀ ≤ 1/η² the mean squared norm E[(1/m)Σ‖wᵢ‖²] is at most √η.",
        "Needs A4, or at least ‖θ*‖ < √2·η^(−1/4)·(1 − O(η)). Then the mean crosses √η near ½·ln(1/η)·η^(−3/2), far before 1/η².",
        "Exactly, by the recursion of the second moments, down to η = 10⁻²⁰; and by simulation, as a test of a mean with a declared ceiling. Σ̂ = I, as the proof has it, and on training sets by the recursion given Σ̂ ('training set'). 'Uncorrelated' and 'states' are the law of aᵢ; 'rate of label noise' compares the process with what it stands for.");

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [OscillationFigure.Figure, OscillationMap.Figure];

    /// <summary>Where the lemma is computed at m = ⌈1/√η⌉; ‖θ*‖ is η^(1/8) where null.</summary>
    internal static IReadOnlyList<(double LearningRate, double? TeacherNorm, ClaimVariant Variant)> AtItsWidth { get; } =
    [
        .. new[] { 1e-2, 1e-3, 1e-6, 1e-12, 1e-20 }.Select(learningRate => (learningRate, (double?)null, ClaimVariant.Amended)),
        (0.5, null, ClaimVariant.Amended with { Profile = Profile.Deep }),
        (1e-3, 30, ClaimVariant.AsPrinted),
    ];

    /// <summary>The lemma's conclusion in symbols.</summary>
    internal const string Inequality = "first step with E[(1/m)Σ‖wᵢ‖²] ≤ √η is at most 1/η²";

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        foreach ((double learningRate, double? teacherNorm, ClaimVariant variant) in AtItsWidth)
            yield return Exact(learningRate, teacherNorm, null, variant);
        yield return CrossingExponent();
        foreach (double learningRate in new[] { 1e-2, 3e-3, 1e-3 })
            yield return Sampled(new PhaseTwoSetting(learningRate, 7), Verdict.Supported, Reading.Amended);
        yield return Sampled(new PhaseTwoSetting(1e-3, 7, 30), Verdict.Refuted, Reading.AsPrinted);
        yield return Sampled(new PhaseTwoSetting(1e-2, 7), Verdict.Refuted, Reading.Control);
        foreach (Claim claim in OscillationAgreement.Claims().Concat(TrainingSetOscillation.Claims()).Concat(StationaryLaw.Claims()).Concat(OscillationRate.Claims()))
            yield return claim;
    }

    /// <summary>The lemma by its linear recursion, Σ̂ = I; the input dimension does not enter.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖; m^(−1/4) where null, written η^(1/8) at the lemma's width.</param>
    /// <param name="width">m; ⌈1/√η⌉ where null.</param>
    /// <param name="variant">The variant.</param>
    internal static ExactClaim Exact(double learningRate, double? teacherNorm, long? width, ClaimVariant variant)
    {
        double norm = teacherNorm ?? (width is { } neurons ? Math.Pow(neurons, -0.25) : Math.Pow(learningRate, 1.0 / 8));
        return new ExactClaim
        {
            Id = FormattableString.Invariant($"3.3/{(variant.Folder.Length == 0 ? "exact/" : variant.Folder)}eta={learningRate}{(teacherNorm is { } t ? FormattableString.Invariant($"/teacher={t}") : string.Empty)}{(width is { } w ? FormattableString.Invariant($"/m={w}") : string.Empty)}"),
            Check = "exact mean",
            Statement = Statement,
            Reading = variant.Reading,
            Profile = variant.Profile,
            Drops = variant.Drops,
            Text = "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η at some step t₀ ≤ 1/η²",
            Under = variant.Under,
            Setting = FormattableString.Invariant($"η = {learningRate}, m = {width?.ToString(CultureInfo.InvariantCulture) ?? "⌈1/√η⌉"}, ‖θ*‖ = {teacherNorm?.ToString(CultureInfo.InvariantCulture) ?? (width is null ? "η^(1/8)" : "m^(−1/4)")}, exact"),
            Numbers = FormattableString.Invariant($"m = {width?.ToString(CultureInfo.InvariantCulture) ?? "⌈1/√η⌉"}, η = {learningRate}{(teacherNorm is { } given ? FormattableString.Invariant($", ‖θ*‖ = {given}") : string.Empty)}, exact"),
            Expected = variant.Expected,
            Inequality = Inequality,
            Evaluate = () => Crossing(Magnitude.Of(learningRate), norm, width is { } neuronCount ? Magnitude.Of(neuronCount) : OscillationMoments.WidthOfLemma(Magnitude.Of(learningRate))),
        };
    }

    /// <summary>t₀ = ½·ln(1/η)·η^(−3/2), up to a factor that does not vary with η.</summary>
    private static ExactClaim CrossingExponent()
    {
        double[] grid = [1e-4, 1e-8, 1e-12, 1e-16, 1e-20];
        Interval claimed = new(-1.51, -1.49);
        return new ExactClaim
        {
            Id = "3.3/exact/exponent",
            Check = "exact mean",
            Statement = Statement,
            Reading = Reading.Amended,
            Text = "the first step with E[(1/m)Σ‖wᵢ‖²] ≤ √η, over ln(1/η), goes like η^(−3/2)",
            Setting = "η = 10⁻⁴, 10⁻⁸, …, 10⁻²⁰, m = ⌈1/√η⌉, ‖θ*‖ = η^(1/8), exact",
            Numbers = "m = ⌈1/√η⌉, η = 10⁻⁴, 10⁻⁸, …, 10⁻²⁰, exact",
            Expected = Verdict.Supported,
            Inequality = $"exponent in {claimed}",
            Evaluate = () =>
            {
                double[] steps = [.. grid.Select(eta => new OscillationMoments(Magnitude.Of(eta), Math.Pow(eta, 1.0 / 8)).CrossingStep!.Value.ToDouble())];
                double exponent = new LogLogSlope(grid).Through([.. steps.Select((t, k) => t / -Math.Log(grid[k]))]);
                double plain = new LogLogSlope(grid).Through(steps);
                return new ExactOutcome(
                    claimed.Contains(exponent), exponent, FormattableString.Invariant($"exponent {exponent:F4}, {plain:F4} before the division; t₀ = {string.Join(", ", steps.Select(t => t.ToString("G3", CultureInfo.InvariantCulture)))}"));
            },
        };
    }

    /// <summary>The lemma for a training set of n inputs, by the recursion that holds given Σ̂; the probability is over the inputs alone.</summary>
    internal static ProbabilityClaim GivenInputs(PhaseTwoSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "exact mean given the inputs",
        "3.3",
        "E[(1/m)Σ‖wᵢ(t₀)‖² | Σ̂] ≤ √η at t₀ = ⌊1/η²⌋",
        setting,
        ProbabilityHypothesis.AllBut(0.05),
        Trial.OneByOne(seed => OscillationTrials.MeanGivenInputs(setting.Problem, seed)),
        precisely: "the mean is smallest at that step; the probability is over the inputs");

    /// <summary>Whether the mean crosses √η by step 1/η², and where.</summary>
    internal static ExactOutcome Crossing(Magnitude learningRate, double teacherNorm, Magnitude width)
    {
        OscillationMoments moments = new(learningRate, teacherNorm, width);
        Magnitude limit = learningRate.Pow(-2);
        if (moments.CrossingStep is { } crossing && crossing <= limit)
            return new ExactOutcome(true, crossing.Log10, $"crosses √η at step {crossing}, 1/η² = {limit}");

        // The mean falls from 1 towards its limit, so it never crosses what the limit's lower bound exceeds.
        double level = learningRate.Pow(0.5).ToDouble();
        double lower = moments.Stationary.Lower;
        if (lower > level)
            return new ExactOutcome(false, lower, FormattableString.Invariant($"settles at {lower:G4} or above, √η = {level:G4}"));

        lower = moments.LeastMeanSquaredNorm((long)limit.ToDouble());
        return new ExactOutcome(lower > level ? false : null, lower, FormattableString.Invariant($"stays at {lower:G4} or above up to 1/η², √η = {level:G4}"));
    }

    private static MeanClaim Sampled(PhaseTwoSetting setting, Verdict expected, Reading reading)
    {
        bool frozen = reading == Reading.Control;
        long step = OscillationTrials.LookingStep(setting.Problem);
        double ceiling = OscillationTrials.Ceiling(setting.Problem, step);
        return new MeanClaim
        {
            Id = $"3.3/sampled/{(frozen ? "control/" : string.Empty)}{setting.Id}",
            Check = "mean",
            Statement = Statement,
            Reading = reading,
            Text = "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η at t₀ = ⌈ln(1/η)·η^(−3/2)⌉",
            Under = frozen ? "with each aᵢ frozen" : string.Empty,
            Setting = FormattableString.Invariant($"{setting.Text}, t₀ = ⌈ln(1/η)·η^(−3/2)⌉ = {step}"),
            Numbers = FormattableString.Invariant($"{setting.Numbers}, t₀ = {step}"),
            Problem = setting.Problem,
            Expected = expected,
            Mean = new MeanHypothesis(Math.Sqrt(setting.LearningRate) - (expected == Verdict.Supported ? CutOffLoss : 0), ceiling),
            Observation = OscillationTrials.MeanSquaredNorm(setting.Problem, step, ceiling, frozen),
        };
    }
}
