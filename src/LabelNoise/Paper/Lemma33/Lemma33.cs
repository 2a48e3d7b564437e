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
        yield return Footnote();
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
        Enclosure norm = (teacherNorm, width) switch
        {
            ({ } length, _) => Enclosure.Written(length),
            (null, { } neurons) => InverseFourthRoot(neurons),
            _ => Enclosure.Sqrt(Enclosure.Sqrt(Enclosure.Sqrt(Enclosure.Written(learningRate)))),
        };
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
            Certification = Certification.Certified,
            Evaluate = () => Crossing(learningRate, norm, width ?? WidthOfLemma(learningRate)),
        };
    }

    /// <summary>t₀ = ½·ln(1/η)·η^(−3/2), up to a factor that does not vary with η.</summary>
    private static ExactClaim CrossingExponent()
    {
        double[] grid = [1e-4, 1e-8, 1e-12, 1e-16, 1e-20];
        Interval claimed = new(-1.51, -1.49);
        return Exactly.Claim(
            Statement,
            "3.3/exact/exponent",
            "exact mean",
            Reading.Amended,
            Verdict.Supported,
            "the first step with E[(1/m)Σ‖wᵢ‖²] ≤ √η, over ln(1/η), goes like η^(−3/2)",
            "η = 10⁻⁴, 10⁻⁸, …, 10⁻²⁰, m = ⌈1/√η⌉, ‖θ*‖ = η^(1/8)",
            $"exponent in {claimed}",
            () =>
            {
                double[] steps = [.. grid.Select(eta => new OscillationMoments(Magnitude.Of(eta), Math.Pow(eta, 1.0 / 8)).CrossingStep!.Value.ToDouble())];
                double exponent = new LogLogSlope(grid).Through([.. steps.Select((t, k) => t / -Math.Log(grid[k]))]);
                double plain = new LogLogSlope(grid).Through(steps);
                Enclosure[] logs = [.. grid.Select(eta => Enclosure.Log(Enclosure.Written(eta)))];
                Enclosure certain = CertifiedSlope.Through(logs, [.. grid.Zip(logs, (eta, log) => Enclosure.Log(FirstCrossing(eta) / -log))]);
                bool? within = Enclosure.Written(claimed.Lower).AtMost(certain) & certain.AtMost(Enclosure.Written(claimed.Upper));
                return new ExactOutcome(
                    claimed.Contains(exponent) ? within : null, exponent, FormattableString.Invariant($"exponent {exponent:F4}, {plain:F4} before the division; t₀ = {string.Join(", ", steps.Select(t => t.ToString("G3", CultureInfo.InvariantCulture)))}"));
            },
            certification: Certification.Certified,
            inBrief: "m = ⌈1/√η⌉, η = 10⁻⁴, 10⁻⁸, …, 10⁻²⁰");
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
    /// <param name="learningRate">η, a number written in decimals.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    /// <param name="width">m, a whole number.</param>
    internal static ExactOutcome Crossing(double learningRate, Enclosure teacherNorm, double width)
    {
        Enclosure rate = Enclosure.Written(learningRate);
        Enclosure level = Enclosure.Sqrt(rate);
        Enclosure limit = 1 / (rate * rate);
        Magnitude? computed = new OscillationMoments(Magnitude.Of(learningRate), teacherNorm.Middle, Magnitude.Of(width)).CrossingStep;

        // Where the step is computed to, or a billionth later; the largest class is an upper bound.
        bool IsCrossed(double active) =>
            (new CertifiedMoment(rate, teacherNorm, width).After(active).AtMost(level) & (2 * (Enclosure)active).AtMost(limit)) == true;
        if (computed is { } crossing && (IsCrossed(Math.Round(crossing.ToDouble() / 2)) || IsCrossed(Math.Ceiling(crossing.ToDouble() * (1 + 1e-9) / 2))))
            return new ExactOutcome(true, crossing.Log10, FormattableString.Invariant($"crosses √η at step {crossing}, 1/η² = {Magnitude.Of(limit.Middle)}"));

        // The mean falls from 1 towards its limit, so it never crosses what the limit's lower bound exceeds.
        Enclosure lower = new CertifiedMoment(rate, teacherNorm, 1).Limit;
        if (level.Below(lower) == true)
            return new ExactOutcome(false, lower.Lower, FormattableString.Invariant($"settles at {lower.Lower:G4} or above, √η = {level.Middle:G4}"));

        lower = CertifiedMoment.NotContracting(rate, width);
        return new ExactOutcome(
            level.Below(lower) == true ? false : null, lower.Lower, FormattableString.Invariant($"stays at {lower.Lower:G4} or above for ever, √η = {level.Middle:G4}"));
    }

    /// <summary>
    /// The first step with E[(1/m)Σ‖wᵢ‖²] ≤ √η, at m = ⌈1/√η⌉ and ‖θ*‖ = η^(1/8): a class of one neuron crosses before the mean does and a class of all m
    /// after it, in twice their active steps, up to the parity of the step.
    /// </summary>
    private static Enclosure FirstCrossing(double learningRate)
    {
        Enclosure rate = Enclosure.Written(learningRate);
        Enclosure level = Enclosure.Sqrt(rate);
        Enclosure norm = Enclosure.Sqrt(Enclosure.Sqrt(level));
        Enclosure first = (2 * new CertifiedMoment(rate, norm, 1).StepsTo(level)) - 1;
        Enclosure last = (2 * new CertifiedMoment(rate, norm, WidthOfLemma(learningRate)).StepsTo(level)) + 2;
        return new Enclosure(first.Lower, last.Upper);
    }

    private static double WidthOfLemma(double learningRate) => Math.Round(OscillationMoments.WidthOfLemma(Magnitude.Of(learningRate)).ToDouble());

    /// <summary>m^(−1/4).</summary>
    private static Enclosure InverseFourthRoot(double width) => 1 / Enclosure.Sqrt(Enclosure.Sqrt(width));

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
