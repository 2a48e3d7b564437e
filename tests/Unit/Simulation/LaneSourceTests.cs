using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class LaneSourceTests
{
    private const int Chunks = 18;

    [Theory(DisplayName = "Every lane sees the inputs and label noise of its replicate's plain source, bit for bit, over 288 steps")]
    [InlineData(1, "online", 1.5)]
    [InlineData(3, "online", 0.25)]
    [InlineData(7, "online", 0)]
    [InlineData(20, "online", 1)]
    [InlineData(1, "1", 1)]
    [InlineData(7, "50", 1.5)]
    [InlineData(1, "t=2.5", 1)]
    [InlineData(7, "t=3", 1.5)]
    public void SameData(int dimension, string inputs, double noise)
    {
        // The words that hold the signs change at steps 64, 128, …, and their blocks at 128 and 256.
        Problem problem = Problem(dimension, inputs, noise);
        LaneSource lanes = new(problem);
        SampleSource[] plain = new SampleSource[4];
        for (int lane = 0; lane < 4; lane++)
            plain[lane] = Give(lanes, lane, problem, (uint)lane);

        for (int chunk = 0; chunk < Chunks; chunk++)
            Compare(lanes, plain);
    }

    [Theory(DisplayName = "A lane given to another replicate between chunks starts at that replicate's first sample; the others go on")]
    [InlineData("online")]
    [InlineData("50")]
    [InlineData("t=3")]
    public void Refill(string inputs)
    {
        Problem problem = Problem(5, inputs, 2);
        LaneSource lanes = new(problem);
        SampleSource[] plain = new SampleSource[4];
        for (int lane = 0; lane < 4; lane++)
            plain[lane] = Give(lanes, lane, problem, (uint)lane);

        for (int chunk = 0; chunk < Chunks; chunk++)
        {
            // Lanes change hands at borders of different phase within a word of signs.
            if (chunk is 1 or 3 or 6 or 7)
                plain[chunk % 4] = Give(lanes, chunk % 4, problem, 100 + (uint)chunk);
            Compare(lanes, plain);
        }
    }

    private static SampleSource Give(LaneSource lanes, int lane, Problem problem, uint replicate)
    {
        ReplicateSeed seed = ReplicateSeed.For(5, $"source {lane}", replicate);
        lanes.Open(lane, seed);
        return SampleSource.Open(problem, seed, drawsSample: true);
    }

    private static void Compare(LaneSource lanes, SampleSource[] plain)
    {
        lanes.NextChunk();
        for (int step = 0; step < LaneSource.ChunkSteps; step++)
        {
            for (int lane = 0; lane < 4; lane++)
            {
                using Case atStepLane = Case.Of((step, lane));
                double[] input = plain[lane].Next(out double noise).ToArray();
                double[] seen = new double[input.Length];
                for (int k = 0; k < seen.Length; k++)
                    seen[k] = lanes.Inputs(step)[k][lane];
                seen.Should().Equal(input);
                lanes.Noise(step)[0][lane].Should().Be(noise);
            }
        }
    }

    private static Problem Problem(int dimension, string inputs, double noise) => new()
    {
        Width = 4,
        Dimension = dimension,
        LearningRate = 0.01,
        NoiseLevel = noise,
        Inputs = inputs.Split('=') switch
        {
            ["online"] => InputLaw.Online,
            ["t", string freedom] => InputLaw.HeavyTailed(double.Parse(freedom, CultureInfo.InvariantCulture)),
            _ => InputLaw.TrainingSet(long.Parse(inputs, CultureInfo.InvariantCulture)),
        },
    };
}
