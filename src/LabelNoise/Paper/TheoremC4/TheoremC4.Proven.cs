using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>What docs/theorems.md proves about the theorem: which neurons stay, and which leave.</content>
internal sealed partial class TheoremC4
{
    private static readonly int[] ConstantDimensions = [1, 2, 3, 4, 7, 20, 100, 10_000];

    /// <summary>d, ηm and σ of the claims.</summary>
    private static EscapeProof AtSeven { get; } = new(0.1, 7, 1);

    /// <summary>The width at ηm = 0.1 with the η = C⁻⁹⁶ of footnote 3 at d = 7, C = (8.47·√7)⁸.</summary>
    private static Magnitude FootnoteWidth { get; } = Magnitude.Of(AtSeven.Stability) * Magnitude.Of(8.47 * Math.Sqrt(7)).Pow(8 * 96);

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        yield return ProvenConstants("C.4/proven/constants", Reading.Amended, 0.01);
        yield return ProvenConstants("C.4/proven/constants/control", Reading.Control, 0.1);
        yield return ProvenFailure("C.4/proven/short-neurons/d=7", Reading.Amended, [Magnitude.FromLog10(46), FootnoteWidth]);
        yield return ProvenFailure("C.4/proven/short-neurons/d=7/control", Reading.Control, [Magnitude.FromLog10(45)]);
        yield return BelowTheLaw("C.4/proven/below-law", Reading.Amended, 0);
        yield return BelowTheLaw("C.4/proven/below-law/control", Reading.Control, 5);
        yield return ProvenEscape("C.4/proven/all-but-the-shortest", Reading.Amended, 0);
        yield return ProvenEscape("C.4/proven/all-but-the-shortest/control", Reading.Control, Math.Log(3));
        yield return ShortBirth("C.4/proven/low-dimension", Reading.Amended, 3);
        yield return ShortBirth("C.4/proven/low-dimension/control", Reading.Control, 4);
    }

    private static ExactClaim ProvenConstants(string id, Reading reading, double energy) => new()
    {
        Id = id,
        Check = "constants of the proofs",
        Statement = Statement,
        Reading = reading,
        Text = "every constant in the proofs about short and long neurons follows from those before it",
        Precisely = "20 inequalities at the least width 10¹⁶·d⁸ and the largest ηm = d/(d + 2), where each is hardest to meet",
        Under = reading == Reading.Control ? FormattableString.Invariant($"with runs stopped at Σh²‖x‖² = {energy}, not 0.01") : string.Empty,
        Setting = "d = 1, 2, 3, 4, 7, 20, 100, 10⁴, exact",
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Inequality = "what a step needs ≤ what it states",
        Evaluate = () =>
        {
            double worst = ConstantDimensions.Max(d => new EscapeConstants(d, energy).Ratios().Max());
            return new ExactOutcome(worst <= 1, worst, FormattableString.Invariant($"the largest ratio of needed to stated is {worst:G5}"));
        },
    };

    private static ExactClaim ProvenFailure(string id, Reading reading, IReadOnlyList<Magnitude> widths)
    {
        string at = string.Join(", ", widths.Select(m => FormattableString.Invariant($"10^{m.Log10:F0}")));
        return new()
        {
            Id = id,
            Check = "proven share of failures",
            Statement = Statement,
            Reading = reading,
            Text = "it is proved that by T₁ every neuron leaves in at most half of all runs",
            Precisely = "Pr ≤ ε + Λ/B + exp(−0.68·m·F(d/(160000·B²·log m))) at the best B, ε = 430·√(log m)·m^(−1/4), Λ of docs/theorems.md",
            Setting = FormattableString.Invariant($"m = {at}, d = {AtSeven.Dimension}, ηm = {AtSeven.Stability}, σ = {AtSeven.NoiseLevel}, exact"),
            Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
            Inequality = "ε + Λ/B + exp(−0.68·m·F) ≤ ½",
            Evaluate = () =>
            {
                double[] bounds = [.. widths.Select(m => AtSeven.AllLeave(m))];
                return new ExactOutcome(bounds.Max() <= 0.5, bounds.Max(), $"the bounds are {string.Join(", ", bounds.Select(b => FormattableString.Invariant($"{b:G3}")))}");
            },
        };
    }

    /// <summary>A proved bound that passes the law of the motion would show one of the two to be wrong.</summary>
    /// <param name="id">The id.</param>
    /// <param name="reading">Amended, or a control.</param>
    /// <param name="powerLonger">By which power of ten the neurons that are said to stay are longer than the proved ones.</param>
    private static ExactClaim BelowTheLaw(string id, Reading reading, int powerLonger) => new()
    {
        Id = id,
        Check = "proof and law of motion",
        Statement = Statement,
        Reading = reading,
        Text = "the proved share of runs in which some neuron stays is no more than the law of motion gives",
        Precisely = "1 − (ε + Λ/B + exp(−0.68·m·F)) ≤ Pr[some neuron is born shorter than the norm that has moved by 1/√m at T₁]",
        Under = reading == Reading.Control ? FormattableString.Invariant($"with neurons 10^{powerLonger} times as long said to stay") : string.Empty,
        Setting = "d = 1, 2, 3, 4, 7, 20, ηm = 0.1, σ = 1, m = 10¹⁶·d⁸ to 10²⁰⁰, exact",
        Numbers = "d = 1 to 20, m to 10²⁰⁰, exact",
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Inequality = "proved ≤ law",
        Evaluate = () =>
        {
            double excess = double.NegativeInfinity;
            foreach (int dimension in new[] { 1, 2, 3, 4, 7, 20 })
            {
                LazyMotion motion = new(AtSeven.Stability, dimension);
                EscapeProof proof = AtSeven with { Dimension = dimension };
                for (double power = EscapeProof.LeastWidth(dimension).Log10; power < 200; power += 4)
                {
                    Magnitude width = Magnitude.FromLog10(power);
                    excess = Math.Max(excess, 1 - proof.AllLeave(width, powerLonger * Math.Log(10)) - Math.Exp(ShortNeurons.LogProbability(width, motion)));
                }
            }

            return new ExactOutcome(excess <= 0, excess, FormattableString.Invariant($"proved less law = {excess:G3} at most"));
        },
    };

    /// <summary>All but the shortest leave by T₁.</summary>
    /// <param name="id">The id.</param>
    /// <param name="reading">Amended, or a control.</param>
    /// <param name="logShorter">By which factor's logarithm the norm is shorter than the proved one.</param>
    private static ExactClaim ProvenEscape(string id, Reading reading, double logShorter) => new()
    {
        Id = id,
        Check = "proven escape",
        Statement = Statement,
        Reading = reading,
        Text = "the neurons proved to leave by T₁ do so by the law of motion, and the share of the others falls",
        Precisely = "all with ‖wᵢ(0)‖ ≥ 1/(80·√(log m)) leave, Pr ≥ 1 − (430·√(log m) + 500·d³)·m^(−1/4), which is above ½; the others are a share F(d/(6400·log m))",
        Under = reading == Reading.Control ? "with a third of that norm" : string.Empty,
        Setting = "d = 7, ηm → 0 and 0.1, m = 10²³, 10³⁰, 10¹⁰⁰, 10⁵²⁹, exact",
        Numbers = "d = 7, m = 10²³ to 10⁵²⁹, exact",
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Inequality = "1/(80·√(log m)) ≥ the norm that has moved by 1/√m at T₁; 1 − Pr < ½; F falls",
        Evaluate = () =>
        {
            Magnitude[] widths = [.. new[] { 23.0, 30, 100, 529 }.Select(Magnitude.FromLog10)];
            double room = widths.Min(m => new[] { 0, AtSeven.Stability }.Min(s => EscapeProof.LogLeavingNorm(m) - logShorter - ShortNeurons.LogLeastNorm(m, new LazyMotion(s, AtSeven.Dimension))));
            double[] shares = [.. widths.Select(AtSeven.LogShareOfOthers)];
            bool falls = shares.Zip(shares.Skip(1)).All(pair => pair.Second < pair.First) && shares[0] < Math.Log(1e-9);
            double stays = widths.Max(AtSeven.SomeLongStay);
            return new ExactOutcome(room >= 0 && stays < 0.5 && falls, room, FormattableString.Invariant($"the norm is {Math.Exp(room):G3} times the law's or more; 1 − Pr ≤ {stays:G3}; ln F = {shares[0]:G4} to {shares[^1]:G4}"));
        },
    };

    /// <summary>At d ≤ 3 some neuron is born so short that it cannot leave by shrinking.</summary>
    /// <param name="id">The id.</param>
    /// <param name="reading">Amended, or a control.</param>
    /// <param name="third">The dimension of the third bound: 3.</param>
    private static ExactClaim ShortBirth(string id, Reading reading, int third) => new()
    {
        Id = id,
        Check = "short births",
        Statement = Statement,
        Reading = reading,
        Text = FormattableString.Invariant($"some neuron starts within 1/√m of 0, Pr ≥ 1 − e^(−0.79√m) at d = 1, 1 − 1/e at 2, 1.2/√m at {third}"),
        Precisely = "Pr = 1 − (1 − F(d/m))^m; such a neuron cannot leave by shrinking",
        Setting = FormattableString.Invariant($"d = 1, 2, {third}, m = 64, 512, 4096, 10⁸, 10¹⁶, exact"),
        Numbers = "m = 64 to 10¹⁶, exact",
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Inequality = "1 − (1 − F(d/m))^m ≥ the bound",
        Evaluate = () =>
        {
            double worst = double.PositiveInfinity;
            foreach (double width in new[] { 64, 512, 4096, 1e8, 1e16 })
            {
                double[] born = [.. new[] { 1, 2, third }.Select(d => Math.Exp(ShortBirths.LogProbability(Magnitude.Of(width), d, 1)))];
                double[] bounds = [-LogExponential.Expm1(-0.79 * Math.Sqrt(width)), -LogExponential.Expm1(-1) * (1 - 1e-12), 1.2 / Math.Sqrt(width)];
                worst = Math.Min(worst, born.Zip(bounds, (probability, bound) => probability / bound).Min());
            }

            return new ExactOutcome(worst >= 1, worst, FormattableString.Invariant($"probability over bound = {worst:G5} at least"));
        },
    };
}
