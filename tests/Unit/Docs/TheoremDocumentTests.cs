using System.Globalization;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>The figures of docs/theorems.md are what the library computes.</summary>
public sealed class TheoremDocumentTests
{
    private const string Path = "docs/theorems.md";

    private static readonly int[] LowDimensions = [1, 2, 3];

    [Fact(DisplayName = "The proved widths of Lemma C.1 and their ratios to the exact ones are computed")]
    public void InitialNorms()
    {
        int[] dimensions = [1, 2, 3, 7, 20, 100];
        string[] proved = Document.Rows(Path).Single(row => string.Equals(row[0], "m₀(d)", StringComparison.Ordinal));
        string[] ratios = Document.Rows(Path).Single(row => string.Equals(row[0], "m₀(d)/m(d)", StringComparison.Ordinal));
        for (int k = 0; k < dimensions.Length; k++)
        {
            using Case atDimension = Case.Of(dimensions[k]);
            Magnitude width = InitialNormWidth.Of(dimensions[k]);
            proved[k + 1].Should().Be(Power(width));
            ratios[k + 1].Should().Be((width / InitialNormBound.LeastWidth(dimensions[k])).ToDouble().ToString("F1", CultureInfo.InvariantCulture));
        }
    }

    [Fact(DisplayName = "The widths at which Theorem C.4 fails in half of the runs, by the law and as proved, are computed")]
    public void Failures()
    {
        foreach (int dimension in new[] { 3, 4, 7, 20 })
        {
            using Case atDimension = Case.Of(dimension);
            string[] row = Document.Rows(Path).Single(row => row.Length == 3 && string.Equals(row[0], dimension.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            LazyMotion motion = new(0.1, dimension);
            double law = MathNet.Numerics.RootFinding.Brent.FindRoot(power => ShortNeurons.LogProbability(Magnitude.FromLog10(power), motion) - Math.Log(0.5), 8, 100, 1e-4);
            (Log10(row[1]) - law).Should().BeInRange(-0.02, 0.02);
            (Log10(row[2].Split(',')[0]) - new EscapeProof(0.1, dimension, 1).WidthAt(0.5).Log10).Should().BeInRange(-0.02, 0.02);
        }
    }

    [Fact(DisplayName = "The single figures of the page are computed")]
    public void Figures()
    {
        string text = Document.Read(Path);
        foreach (int dimension in new[] { 3, 7 })
        {
            double z = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.75);
            double width = Math.Ceiling(Math.Pow((dimension - 1 + (z * z)) / ((z * z / 4) - (1.0 / 16)), 2));
            text.Should().Contain(width.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", width > 9999 ? " " : string.Empty, StringComparison.Ordinal) + $" at d = {dimension}");
        }

        text.Should().Contain(FormattableString.Invariant($"Λ is {new EscapeProof(0.1, 7, 1).Motion.Middle:F0} at d = 7"));
        string atLeast = string.Join(", ", LowDimensions.Select(d => FormattableString.Invariant($"{Math.Ceiling(100 * new EscapeProof(0.1, d, 1).AllLeave(EscapeProof.LogLeastWidth(d), 0).Upper) / 100:F2}")));
        text.Should().Contain($"at most {atLeast} at that width for d = 1, 2, 3");
        new EscapeProof(0.1, 7, 1e9).WidthAt(0.5).ToDouble().Should().BeInRange(0.98e41, 1e41);
        double leave = 1 - new EscapeProof(0.1, 7, 1).SomeLongStay(EscapeProof.LogLeastWidth(7)).Upper;
        text.Should().Contain(FormattableString.Invariant($"At d = 7 the probability is above {Math.Floor(100 * leave) / 100:F2} at the least width"));
    }

    [Fact(DisplayName = "The widths and distances of Lemma C.2 are computed")]
    public void Residuals()
    {
        string[] widths = Document.Rows(Path).Single(row => string.Equals(row[0], "m₀", StringComparison.Ordinal));
        widths[1..].Should().Equal(LemmaC2.ProvenFrom.Select(at => Power(Magnitude.Of(at.Width))));

        string text = Document.Read(Path);
        ResidualProof proof = LemmaC2.SampledProof;
        text.Should().Contain(FormattableString.Invariant($"the proof says ‖e‖ ≤ {proof.Distance(0.1).Upper / 100:F3}σ with probability 0.9"));
        text.Should().Contain(FormattableString.Invariant($"= {proof.DistanceAtOneStep(0.1).Upper / 100:F2}σ at any one step with probability 0.9"));
        ResidualProof loud = new(1e8) { Dimension = 7, Stability = 0.5, NoiseLevel = 100, TeacherNorm = 0.01, Horizon = ResidualProof.EscapeHorizon(1e8, 0.5, 100), HalfOrder = 10 };
        text.Should().Contain(FormattableString.Invariant($"‖e‖ ≤ {loud.Distance(3e-8).Upper / 100:F1}σ up to the first exit"));
        new ResidualRecursion(7, 0.5, LemmaC2.ProvenHalfOrder, 0.0201).Kept.Upper.Should().BeInRange(0.92, 0.93);
    }

    [Fact(DisplayName = "Short births: 1 − 1/e at d = 2 at every width, √(6/(πm)) at d = 3 for large m")]
    public void Births()
    {
        foreach (double width in new[] { 3, 512, 1e16 })
        {
            using Case atWidth = Case.Of(width);
            Enclosure hazard = -(width * CertifiedChiSquare.LogSurvival(2, 2 / (Enclosure)width));
            hazard.Contains(ShortBirths.Hazard(width, 2).Middle).Should().BeTrue();
            hazard.RelativeWidth.Should().BeLessThan(width * 1e-13);
        }

        (ShortBirths.Hazard(1e16, 3).Middle * 1e8).Should().BeApproximately(Math.Sqrt(6 / Math.PI), 1e-6);
    }

    private static string Power(Magnitude width)
    {
        double exponent = Math.Floor(width.Log10);
        string digits = string.Concat(((int)exponent).ToString(CultureInfo.InvariantCulture).Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
        return FormattableString.Invariant($"{Math.Pow(10, width.Log10 - exponent):F1}·10{digits}");
    }

    private static double Log10(string text)
    {
        string[] parts = text.Split("·10");
        string exponent = string.Concat(parts[1].Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal)));
        return Math.Log10(double.Parse(parts[0], CultureInfo.InvariantCulture)) + int.Parse(exponent, CultureInfo.InvariantCulture);
    }
}
