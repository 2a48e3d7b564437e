using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>
/// Lemma C.2 at probability 1 − K/m: the power tail of the residual, sampled where it is heavy, and how often bound (i) is broken, computed to leading
/// order where that is too rare to be sampled (docs/derivations.md).
/// </summary>
internal static class ResidualTail
{
    /// <summary>The lower threshold over σ: a look in eight or nine exceeds it, and above it the tail is a power to within a tenth.</summary>
    private const double Threshold = 5;

    /// <summary>How far from 1 the mean may be: a fifth of the share of looks above the threshold, which is a tenth of p.</summary>
    private const double Tolerance = 0.025;

    /// <summary>ηm of <see cref="Wide"/>.</summary>
    internal const double WideStability = 0.5;

    /// <summary>So wide that WᵀW is (m/d)·I to 10⁻³ and stays so; near the limit 2d/(d + 2) = 1.556 the index is small.</summary>
    private static PhaseOneSetting Heavy => new(100_000_000, 7, 1.5, InputLaw.Online);

    /// <summary>Where bound (i) is computed at <see cref="WideStability"/>.</summary>
    internal static IReadOnlyList<(double Width, int Dimension, Verdict Expected)> Wide { get; } =
        [(1e8, 7, Verdict.Supported), (1e11, 7, Verdict.Refuted), (1e4, 4, Verdict.Supported), (1e6, 4, Verdict.Refuted)];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Root();
        yield return Root(0.9);
        yield return Doubling("at-most", "at most Pr[‖θ − θ*‖ > 5σ], within 0.025", Heavy.Stability, new MeanHypothesis(1 + Tolerance, 6, Tolerance), ClaimVariant.Amended);
        yield return Doubling("at-least", "below Pr[‖θ − θ*‖ > 5σ] by 0.025 or more", Heavy.Stability, new MeanHypothesis(1 - Tolerance, 6), ClaimVariant.Control(string.Empty));
        yield return Doubling("other-index", "at most Pr[‖θ − θ*‖ > 5σ], within 0.025", 1.3, new MeanHypothesis(1 + Tolerance, 32, Tolerance), ClaimVariant.Control("with p at ηm = 1.3"));
        yield return Bound(LiteralSetting.Least);
        yield return Kept(LiteralSetting.Largest);
        foreach ((double width, int dimension, Verdict expected) in Wide)
            yield return Bound(width, dimension, expected);
    }

    /// <summary>That the index is the root, from both sides, and 2 at the limit of mean-square stability; the control is off by a factor.</summary>
    private static ExactClaim Root(double factor = 1)
    {
        (int Dimension, double Stability)[] points = [(2, 0.5), (7, 0.864), (20, 1.5)];
        bool isControl = factor != 1;
        return new ExactClaim
        {
            Id = isControl ? "C.2/tail/control/index" : "C.2/tail/index",
            Check = "tail index",
            Statement = LemmaC2.Statement,
            Reading = isControl ? Reading.Control : Reading.Amended,
            Text = "E‖(I − κxxᵀ)u‖^p = 1 at the computed tail index p, within 10⁻⁹",
            Under = isControl ? "at 0.9 times the index" : string.Empty,
            Precisely = "‖u‖ = 1, κ = ηm/d; E‖(I − κxxᵀ)u‖^q is below 1 for q below p and above 1 for q above; and p = 2 at d = 7, ηm = 2d/(d + 2)",
            Setting = string.Create(CultureInfo.InvariantCulture, $"(d, ηm) = {string.Join(", ", points.Select(p => FormattableString.Invariant($"({p.Dimension}, {p.Stability})")))}, exact"),
            Expected = isControl ? Verdict.Refuted : Verdict.Supported,
            Inequality = "E‖(I − κxxᵀ)u‖^(p(1 − 10⁻⁹)) < 1 < E‖(I − κxxᵀ)u‖^(p(1 + 10⁻⁹))",
            Certification = Certification.Certified,
            Evaluate = () =>
            {
                double[] indices = [.. points.Select(p => factor * KestenIndex.Of(p.Dimension, p.Stability))];
                double two = factor * KestenIndex.Of(7, 14.0 / 9);
                bool? brackets = ExactOutcome.All([
                    .. points.Zip(indices, (point, index) => IsBracketed(point.Dimension, Enclosure.Written(point.Stability), index)),
                    IsBracketed(7, (Enclosure)14 / 9, two)]);
                return new ExactOutcome(brackets & Enclosure.Abs((Enclosure)two - 2).Below(Enclosure.Written(1e-8)), indices[1], FormattableString.Invariant($"p = {string.Join(", ", indices.Select(p => p.ToString("G6", CultureInfo.InvariantCulture)))}"));
            },
        };
    }

    private static bool? IsBracketed(int dimension, Enclosure stability, double index)
    {
        Enclosure share = Enclosure.Written(1e-9);
        return CertifiedStepMoment.Of(dimension, stability, index * (1 - share)).Below(1) & ((Enclosure)1).Below(CertifiedStepMoment.Of(dimension, stability, index * (1 + share)));
    }

    private static MeanClaim Doubling(string name, string relation, double stability, MeanHypothesis mean, ClaimVariant variant) => new()
    {
        Id = $"C.2/tail/doubling/{name}",
        Check = "residual tail",
        Statement = LemmaC2.Statement,
        Reading = variant.Reading,
        Text = string.Create(CultureInfo.InvariantCulture, $"2^p·Pr[‖θ − θ*‖ > {2 * Threshold}σ] is {relation}"),
        Under = variant.Under,
        Precisely = string.Create(CultureInfo.InvariantCulture, $"the probabilities are shares of looks in the stationary law of the lazy regime, p the index of its tail; X = 1 + 2^p·1{{> {2 * Threshold}σ}} − 1{{> {Threshold}σ}}"),
        Numbers = Heavy.Numbers,
        Setting = string.Create(CultureInfo.InvariantCulture, $"{Heavy.Text}, X averaged over {TailTrials.Looks} looks {TailTrials.Interval} steps apart from step {TailTrials.Start} on"),
        Problem = Heavy.Problem,
        Expected = variant.Expected,
        Mean = mean,
        Observation = TailTrials.Doubling(Heavy.Problem, Threshold, stability),
    };

    private static string Name(LiteralSetting setting) => $"C.2/tail/bound/{setting.Id}";

    private static string Text(LiteralSetting setting) => string.Create(CultureInfo.InvariantCulture, $"{setting.Text}, C_data = {setting.Conditions.InputBound}");

    /// <summary>The setting as the law of the residual takes it.</summary>
    /// <param name="setting">The setting.</param>
    internal static ResidualFailure FailureAt(LiteralSetting setting) =>
        new(setting.Problem.Width, setting.Dimension, Enclosure.Exp(setting.LogLearningRate + setting.LogWidth), setting.Conditions.InputBound);

    private static ExactClaim Bound(LiteralSetting setting) => Bound(Name(setting), setting.Numbers, Text(setting), FailureAt(setting), Verdict.Refuted);

    private static ExactClaim Bound(double width, int dimension, Verdict expected) => Bound(
        string.Create(CultureInfo.InvariantCulture, $"C.2/tail/bound/m={width}/d={dimension}/eta-m={WideStability}/online"),
        string.Create(CultureInfo.InvariantCulture, $"m = {width}, d = {dimension}, ηm = {WideStability}"),
        string.Create(CultureInfo.InvariantCulture, $"m = {width}, d = {dimension}, ηm = {WideStability}, σ = m^(1/4), online, C_data the run's largest ‖x‖"),
        new ResidualFailure(width, dimension, WideStability, 0),
        expected);

    private static ExactClaim Bound(string id, string numbers, string setting, ResidualFailure failure, Verdict expected) => Rare(
        id,
        "to leading order |g| = O(m^(1/4)) until the first exit, Pr ≥ 1 − K/m",
        $"{numbers}, exact",
        $"{setting}, exact",
        expected,
        () =>
        {
            double allowed = LemmaC2.FailureConstant(failure.Dimension) / failure.Width;
            Enclosure chance = failure.Near(allowed, int.MaxValue);
            bool? holds = chance.AtMost(allowed);
            return new ExactOutcome(
                holds,
                holds == true ? chance.Upper : chance.Lower,
                FormattableString.Invariant($"index {KestenIndex.Of(failure.Dimension, failure.Stability.Middle):F2}, {chance.Lower:G2} ≤ Pr[(i) is broken] ≤ {chance.Upper:G2}, K/m = {allowed:G2}"));
        });

    /// <summary>(i) without a leading order: with all that the lazy regime may add to a step, and no more steps than it grants.</summary>
    private static ExactClaim Kept(LiteralSetting setting) => Rare(
        Name(setting),
        "while lazy |g| = O(m^(1/4)), Pr ≥ 1 − K/m",
        $"{setting.Numbers}, by bounds",
        $"{Text(setting)}, by bounds",
        Verdict.Supported,
        () =>
        {
            LazyRun run = setting.Run;
            Enclosure bound = (2 * (Enclosure)setting.Conditions.InputBound) + 1;
            LazyBounds bounds = new(run, run.LogNoiseLevel + Enclosure.Log(2 * bound));
            Enclosure broken = bounds.LogFailure(new ResidualLaw(run, bounds).LogBroken((_, residual) => residual > bound.Lower));
            Enclosure allowed = LemmaC2.LogAllowed(run);
            return new ExactOutcome(broken.AtMost(allowed) == true ? true : null, broken.Upper, FormattableString.Invariant($"ln Pr[(i) is broken] ≤ {broken.Upper:G5}, ln K/m = {allowed.Middle:G5}"));
        });

    private static ExactClaim Rare(string id, string text, string numbers, string setting, Verdict expected, Func<ExactOutcome> evaluate) => new()
    {
        Id = id,
        Check = "rare residuals",
        Statement = LemmaC2.Statement,
        Reading = expected == Verdict.Refuted ? Reading.AsPrinted : Reading.Amended,
        Profile = Profile.Deep,
        Text = text,
        Precisely = "O(m^(1/4)) is 2·m^(1/4)·C_data + σ; at every step; K = 4d + 1",
        Setting = setting,
        Numbers = numbers,
        Expected = expected,
        Inequality = "Pr[(i) is broken] ≤ K/m, from bounds on both sides",
        Certification = Certification.Certified,
        Evaluate = evaluate,
    };
}
