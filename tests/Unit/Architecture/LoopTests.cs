using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace LabelNoise.Tests.Unit.Architecture;

public sealed partial class LoopTests
{
    [Fact(DisplayName = "A failure in a loop of assertions says in which pass it is, that of a loop in a loop included")]
    public void FailuresNameThePass()
    {
        Action loop = () =>
        {
            foreach (double x in new[] { 0.5, 1 })
            {
                using Case atX = Case.Of(x);
                for (int k = 0; k < 3; k++)
                {
                    using Case atXK = Case.Of((x, k));
                    k.Should().NotBe(1);
                }
            }
        };

        // The expression that failed is named only where the sources are where they were compiled.
        loop.Should().Throw<XunitException>().WithMessage("Did not expect * to be 1, with (x, k) = (0.5, 1), with x = 0.5.");
    }

    [Fact(DisplayName = "Every loop of assertions in the unit tests says in which pass a failure is")]
    public void LoopsNameThePass()
    {
        IEnumerable<string> silent =
            from file in Solution.Sources("tests/Unit")
            from Match loop in Loop().Matches(file.Text)
            let body = loop.Groups["body"].Value
            where body.Contains(".Should()", StringComparison.Ordinal) && !body.Contains("Case.Of(", StringComparison.Ordinal) && !Reason().IsMatch(body)
            select $"{file.Path}: {loop.Groups["head"].Value}";

        string.Join(Environment.NewLine, silent).Should().BeEmpty();
    }

    /// <summary>A loop's head, and its body up to the first line that is indented no deeper.</summary>
    [GeneratedRegex(@"^(?<indent> *)(?<head>(foreach|for) \(.*)\n(\k<indent>\{\n)?(?<body>(\k<indent>    .*\n|\n)+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Loop();

    /// <summary>An assertion that ends in a text of its own.</summary>
    [GeneratedRegex(@"\.Should\(\)\..*(""|place|path|file\)?|[iI]d)\);", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reason();
}
