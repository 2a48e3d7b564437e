using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Experiments;

public sealed class CheckProgressTests
{
    private const double Threshold = 16;

    [Fact(DisplayName = "Before the first replicate the part is that of the usual steps of as many replicates as are expected")]
    public void Before() => new CheckProgress(new FixedTest(0, 0), Threshold, replicates: 20, typicalSteps: 100).At(500).Should().Be(0.25);

    [Fact(DisplayName = "While a batch runs the steps of its replicates count, by what those before took each")]
    public void WithinABatch()
    {
        CheckProgress progress = new(new FixedTest(4, 1), Threshold, replicates: 20, typicalSteps: 100);
        progress.Consume(200);
        progress.Begin(outlook: 16);

        progress.At(200).Should().Be(0.2);
        progress.At(500).Should().Be(0.5);
        progress.At(5000).Should().Be(1);
    }

    [Fact(DisplayName = "Failures make the check longer: more replicates are expected than in the beginning where the test asks for more")]
    public void Failures()
    {
        CheckProgress progress = new(new FixedTest(10, 1), Threshold, replicates: 20, typicalSteps: 0);
        progress.Consume(10);
        progress.Begin(outlook: 30);

        progress.At(10).Should().Be(0.25);
    }

    [Fact(DisplayName = "Where no number of replicates is known the evidence so far tells it; before there is any, nothing is known")]
    public void Unknown()
    {
        CheckProgress progress = new(new FixedTest(10, 2), Threshold, replicates: null, typicalSteps: 0);
        progress.Consume(100);
        progress.At(100).Should().Be(0);
        progress.Begin(outlook: 8);
        CheckProgress against = new(new FixedTest(10, -2), Threshold, replicates: null, typicalSteps: 5);
        against.Begin(outlook: 8);

        (progress.At(100), progress.At(200), against.At(100)).Should().Be((0.125, 0.25, 0));
    }

    [Fact(DisplayName = "Where replicates take no steps their number counts")]
    public void NoSteps()
    {
        CheckProgress progress = new(new FixedTest(5, 1), Threshold, replicates: 20, typicalSteps: 0);

        progress.At(0).Should().Be(0.25);
    }

    private sealed class FixedTest(long trials, double evidence) : ISequentialTest
    {
        public Verdict Verdict => Verdict.Inconclusive;

        public long Trials => trials;

        public double LogRefutation => -1;

        public double LogSupport => evidence;

        public double LogEvidence => evidence;

        public long Outlook(Verdict expected) => 1;
    }
}
