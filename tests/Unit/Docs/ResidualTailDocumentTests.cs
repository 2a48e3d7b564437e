using System.Globalization;
using System.Text.RegularExpressions;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Docs;

public sealed partial class ResidualTailDocumentTests
{
    [Fact(DisplayName = "The indices that docs/derivations.md gives for Lemma C.2 are those of the library, to their last digit, and so are the ηm at which the index is 10")]
    public void Indices()
    {
        string text = Document.Read("docs/derivations.md");
        Match match = Indices7().Match(text);
        match.Success.Should().BeTrue();
        double[] indices = Numbers(match.Groups["p"].Value);
        double[] stabilities = Numbers(AnnotationOfC().Replace(match.Groups["s"].Value, string.Empty));
        indices.Should().HaveCount(7).And.HaveSameCount(stabilities);
        stabilities.Zip(indices, (stability, index) => KestenIndex.Of(7, stability) / index).Should().OnlyContain(ratio => Math.Abs(ratio - 1) < 0.005);

        Match ten = Ten().Match(text);
        ten.Success.Should().BeTrue();
        foreach ((double stability, int dimension) in Numbers(ten.Groups["s"].Value).Zip([4, 7, 20]))
        {
            using Case atDimension = Case.Of(dimension);
            KestenIndex.Of(dimension, stability).Should().BeApproximately(10, 0.05);
        }
    }

    [Fact(DisplayName = "The table in docs/derivations.md of how often C.2 (i) is broken has each claim's bound and verdict, and the index of the tail")]
    public void Failures()
    {
        string[] settings = ["C=1.2/d=7", "C=1.21/d=7", "m=100000000/d=7/eta-m=0.5", "m=100000000000/d=7/eta-m=0.5", "m=10000/d=4/eta-m=0.5", "m=1000000/d=4/eta-m=0.5"];
        string[][] rows = [.. Document.Rows("docs/derivations.md").Where(row => row.Length == 5 && (row[4] is "true" || row[4].StartsWith("**false**", StringComparison.Ordinal)))];

        rows.Should().HaveSameCount(settings);
        foreach ((string[] row, string setting) in rows.Zip(settings))
        {
            using Case atSetting = Case.Of(setting);
            ClaimResult result = Catalogue.Paper.Find($"C.2/tail/bound/{setting}/online").Decide(new SuiteOptions());

            result.Verdict.Should().Be(row[4] is "true" ? Verdict.Supported : Verdict.Refuted).And.Be(result.Claim.Expected);
            bool isUpper = row[2].StartsWith("at most ", StringComparison.Ordinal);
            double bound = result.Estimate < 0 ? Math.Exp(result.Estimate) : result.Estimate;
            (Read(row[2][(isUpper ? "at most " : "at least ").Length..]) / bound).Should().BeInRange(isUpper ? 1 : 0.9, isUpper ? 1.1 : 1);
            Read(row[3]).Should().BeApproximately(LemmaC2.FailureConstant(result.Claim.Id.Contains("/d=4/", StringComparison.Ordinal) ? 4 : 7) / Width(setting), 0.05 * Read(row[3]));
            Index(setting).Should().BeApproximately(double.Parse(row[1], CultureInfo.InvariantCulture), 0.051);
        }
    }

    private static double Index(string setting) => setting switch
    {
        "C=1.2/d=7" => IndexAt(LiteralSetting.Least),
        "C=1.21/d=7" => IndexAt(LiteralSetting.Largest),
        _ => KestenIndex.Of(setting.Contains("d=7", StringComparison.Ordinal) ? 7 : 4, 0.5),
    };

    private static double Width(string setting) => setting switch
    {
        "C=1.2/d=7" => LiteralSetting.Least.Problem.Width,
        "C=1.21/d=7" => LiteralSetting.Largest.Problem.Width,
        _ => double.Parse(setting.Split('=', '/')[1], CultureInfo.InvariantCulture),
    };

    private static double IndexAt(LiteralSetting setting) => KestenIndex.Of(setting.Dimension, PhaseOnePoints.Stability(setting.Problem));

    /// <summary>A number such as 1.2·10⁻³.</summary>
    private static double Read(string text)
    {
        string[] parts = text.Split("·10");
        string exponent = string.Concat(parts[1].Select(c => c == '⁻' ? '-' : (char)('0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal))));
        return double.Parse(parts[0] + "E" + exponent, CultureInfo.InvariantCulture);
    }

    private static double[] Numbers(string text) => [.. Number().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"At d = 7 it is (?<p>[\d., and]+) at ηm = (?<s>[^;]+);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Indices7();

    [GeneratedRegex(@"p ≥ 10 at a fixed σ, that is ηm ≤ (?<s>[\d., and]+) at d = 4, 7 and 20", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ten();

    [GeneratedRegex(@"\(C = [\d.]+\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnnotationOfC();

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
