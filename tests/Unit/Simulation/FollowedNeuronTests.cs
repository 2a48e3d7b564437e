using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Randomness;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class FollowedNeuronTests
{
    [Theory(DisplayName = "A neuron that is followed alone is displaced as one that the whole matrix moves: mean, variance and mean logarithm agree within six standard errors")]
    [InlineData(4, 0.9, 40)]
    [InlineData(7, 0.5, 200)]
    [InlineData(12, 0.01, 100)]
    public void AsTheMatrixMovesIt(int dimension, double stability, int steps)
    {
        const int Replicates = 2000;
        double[] alone = [.. Enumerable.Range(0, Replicates).Select(k => Stepwise(dimension, stability, steps, k) / steps)];
        double[] moved = [.. Enumerable.Range(0, Replicates).Select(k => ByMatrix(dimension, stability, steps, k) / steps)];

        Close(Sample.Mean(alone), Sample.Mean(moved));
        Close(Sample.Variance(alone), Sample.Variance(moved));
        Close(Sample.Mean([.. alone.Select(x => Math.Log(x))]), Sample.Mean([.. moved.Select(x => Math.Log(x))]));
    }

    [Theory(DisplayName = "As ηm → 0 the mean square displacement is ¼(3v² − 2tv + t²) + ¼(d − 1)(v² − v + t), v = ½(1 − e^(−2t)), within six standard errors and the error of the step")]
    [InlineData(4, 0.5, 0.01)]
    [InlineData(6, 2, 0.01)]
    [InlineData(50, 30, 0.05)]
    public void MeanSquareOfTheLimit(int dimension, double time, double step)
    {
        double[] squares = [.. Enumerable.Range(0, 4000).Select(k => Math.Pow(Merged(dimension, time, step, k), 2))];

        double v = (1 - Math.Exp(-2 * time)) / 2;
        double expected = ((3 * v * v) - (2 * time * v) + (time * time) + ((dimension - 1) * ((v * v) - v + time))) / 4;
        (double mean, double error) = Sample.Mean(squares);
        mean.Should().BeApproximately(expected, (6 * error) + (dimension * step / 8));
        error.Should().BeLessThan(0.05 * expected);
    }

    [Fact(DisplayName = "Merged steps have the displacement over T of single ones at a small ηm, in mean and mean logarithm, within six standard errors and ηm")]
    public void MergedSteps()
    {
        const double Stability = 0.02;
        const int Steps = 1200;
        const double Time = Steps * Stability / 6;
        double[] single = [.. Enumerable.Range(0, 2000).Select(k => Stepwise(6, Stability, Steps, k) / Steps)];
        double[] merged = [.. Enumerable.Range(0, 2000).Select(k => Merged(6, Time, 0.02, k) / Time)];

        (double one, double oneError) = Sample.Mean([.. single.Select(x => Math.Log(x))]);
        (double other, double otherError) = Sample.Mean([.. merged.Select(x => Math.Log(x))]);
        one.Should().BeApproximately(other, (6 * Math.Sqrt((oneError * oneError) + (otherError * otherError))) + Stability);
        Sample.Mean(single).Mean.Should().BeInRange(0.5, 1.5);
    }

    private static double Stepwise(int dimension, double stability, int steps, int replicate)
    {
        StepwiseNeuron neuron = new(dimension, stability, new ReplicateSeed(21, (uint)replicate));
        for (int step = 0; step < steps; step++)
            neuron.Take();
        return neuron.Displacement;
    }

    private static double Merged(int dimension, double time, double step, int replicate)
    {
        MergedNeuron neuron = new(dimension, step, new ReplicateSeed(22, (uint)replicate));
        for (int taken = 0; taken < Math.Round(time / step); taken++)
            neuron.Take();
        return neuron.Displacement;
    }

    private static double ByMatrix(int dimension, double stability, int steps, int replicate)
    {
        VastProblem vast = VastProblem.OfEscapeTime(Magnitude.FromLog10(200), dimension, Magnitude.Of(stability) / Magnitude.FromLog10(200), steps);
        ScaledPropagator propagator = new(vast, ScaledStart.Leading(vast), new ReplicateSeed(23, (uint)replicate));
        propagator.Advance(steps);
        double[] unit = new double[dimension];
        unit[0] = 1;
        return propagator.Displacement(unit, 0);
    }

    private static void Close((double Value, double Error) one, (double Value, double Error) other) =>
        one.Value.Should().BeApproximately(other.Value, 6 * Math.Sqrt((one.Error * one.Error) + (other.Error * other.Error)));
}
