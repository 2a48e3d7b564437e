using System.Globalization;
using System.Text.RegularExpressions;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Docs;

public sealed partial class ResidualTailDocumentTests
{
    [Fact(DisplayName = "The indices that docs/errata.md gives for Lemma C.2 are those of the library, to their last digit, and so are the ηm at which the index is 10")]
    public void Indices()
    {
        string text = Document.Read("docs/errata.md");
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
