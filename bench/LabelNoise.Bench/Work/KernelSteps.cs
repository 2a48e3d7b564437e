using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Bench.Work;

/// <summary>The arithmetic of a step alone: the same chunk of inputs, made before, again and again; the unit is a replicate-step.</summary>
internal sealed class KernelSteps : IWork
{
    private const int Chunk = LaneSource.ChunkSteps;
    private readonly Problem _problem;
    private readonly LaneEngine _engine;
    private readonly LaneMemory _inputs;

    /// <summary>Draws the inputs.</summary>
    public KernelSteps(Setting setting)
    {
        _problem = setting.Problem;
        _engine = UpdateRule.LabelNoiseSgd.StartLanes(_problem, InitialLaw.Ntk, default(NoLaneWatch), keepsNeurons: false);
        _inputs = new LaneMemory(Chunk * _problem.Dimension);
        Normals.Draw(_problem.Dimension).Write(Vector256<ulong>.Zero, _inputs.Vectors);
    }

    /// <summary>Multiply-adds of a replicate-step, 2d + 3 for each equivalent neuron.</summary>
    public static double MultiplyAdds(Setting setting) => Math.Min(setting.Width, setting.Dimension + 1) * (2.0 * setting.Dimension + 3);

    /// <inheritdoc/>
    public void Restart() => LaneSteps.Load(_engine);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Run()
    {
        int d = _problem.Dimension;
        StepPairs pairs = new(_engine.State);
        Span<Vector256<double>> inputs = _inputs.Vectors;
        LabelNoiseSgd rule = default;
        StepFrame frame = new(_problem, new LaneMemory(0), new LaneMemory(0)) { Sums = pairs };
        ReadOnlySpan<Vector256<double>> noise = [Vector256.Create(_problem.NoiseLevel), Vector256.Create(-_problem.NoiseLevel)];
        Vector256<double> prediction = pairs.Begin(inputs[..(2 * d)]);
        for (int step = 0; step < LaneSteps.Steps; step += 2)
        {
            ReadOnlySpan<Vector256<double>> pair = inputs.Slice(step % Chunk * d, 2 * d);
            prediction = pairs.First(rule.Update(new Step(frame, pair[..d], noise[..1], prediction), default), pair);
            NeuronMap second = rule.Update(new Step(frame, pair[d..], noise[1..], prediction), default);
            prediction = pairs.Second(second, firstMoved: false, pair, inputs.Slice((step + 2) % Chunk * d, 2 * d));
        }

        return Lanes.Count * (long)LaneSteps.Steps;
    }
}
