using LabelNoise.Claims;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma 3.3 where A1 to A6 hold as they are printed.</content>
internal sealed partial class Lemma33
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        yield return Oscillation(1e-20, 1.05);
    }

    /// <summary>Lemma 3.3 has m = 1/√η, which misses A1 by the factor C; m = C/√η meets it.</summary>
    private static ExactClaim Oscillation(double learningRate, double constant)
    {
        Magnitude rate = Magnitude.Of(learningRate);
        double neurons = Math.Ceiling(constant / Math.Sqrt(learningRate));
        Magnitude width = Magnitude.Of(neurons);
        return new ExactClaim
        {
            Id = FormattableString.Invariant($"3.3/literal/C={constant}/eta={learningRate}"),
            Check = "exact mean",
            Statement = Statement,
            Reading = Reading.Amended,
            Text = "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η at some step t₀ ≤ 1/η²",
            Under = "where A1 to A6 are met",
            Setting = FormattableString.Invariant($"C = {constant}, η = {learningRate}, m = ⌈C/√η⌉ = {width}, ‖θ*‖ = m^(−1/4), exact"),
            Numbers = FormattableString.Invariant($"m = {width}, η = {learningRate}, C = {constant}, exact"),
            Conditions = new Condition31
            {
                Width = width,
                Dimension = 7,
                LearningRate = rate,
                NoiseLevel = width.Pow(0.25),
                TeacherNorm = width.Pow(-0.25),
                Samples = rate.Pow(-2),
                InputBound = 15,
                C = constant,
            },
            Expected = Verdict.Supported,
            Profile = Profile.Literal,
            Inequality = Inequality,
            Certification = Certification.Certified,
            Evaluate = () => Crossing(learningRate, InverseFourthRoot(neurons), neurons),
        };
    }
}
