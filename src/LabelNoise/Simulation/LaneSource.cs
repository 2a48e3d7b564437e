using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// The data of four replicates side by side, made in chunks of sixteen steps: lane by lane the samples of <see cref="SampleSource"/>, as many of them a step as the batch has. A lane
/// can change hands between chunks only.
/// </summary>
internal sealed class LaneSource
{
    /// <summary>Steps in a chunk; sixteen steps of d normals are whole blocks of four.</summary>
    public const int ChunkSteps = 16;

    private readonly Problem _problem;
    private readonly int _batch;
    private readonly LaneWords _signs = new(StreamPurpose.LabelNoise);
    private readonly LaneNormals? _fresh;
    private readonly LaneMemory _inputs;
    private readonly LaneMemory _noise;
    private readonly LaneMemory _signWords = new(4);
    private readonly TrainingSet?[] _sets = new TrainingSet?[Lanes.Count];
    private readonly StudentScales?[] _scales = new StudentScales?[Lanes.Count];
    private readonly ulong[] _chunks = new ulong[Lanes.Count];

    /// <summary>Creates the source of a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="batch">Samples of a step, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A chunk of such batches does not fit this machine's memory.</exception>
    public LaneSource(Problem problem, int batch = 1)
    {
        (_problem, _batch) = (problem, batch);
        MemoryBudget.Require(batch, ChunkSteps * (problem.Dimension + 1L) * Lanes.Count * sizeof(double), nameof(IUpdateRule.BatchSize));
        _inputs = new LaneMemory(ChunkSteps * batch * problem.Dimension);
        _noise = new LaneMemory(ChunkSteps * batch);
        if (problem.Inputs is InputLaw.Finite)
            Indices = new SampleIndices(ChunkSteps * batch);
        else
            _fresh = new LaneNormals(StreamPurpose.Inputs, ChunkSteps * problem.Dimension / NormalBatch.PerBlock);
    }

    /// <summary>The step of the chunk that comes next.</summary>
    public int Next
    {
        get;
        set
        {
            field = value;
            Indices?.Start = value * _batch;
        }
    } = ChunkSteps;

    /// <summary>Steps to the end of the chunk.</summary>
    public int StepsLeft => ChunkSteps - Next;

    /// <summary>Which of the training inputs the samples are; null for fresh inputs.</summary>
    public SampleIndices? Indices { get; }

    /// <summary>Gives a lane to a replicate, whose next chunk is its first.</summary>
    public void Open(int lane, ReplicateSeed seed)
    {
        _chunks[lane] = 0;
        _signs.Open(lane, seed);
        _fresh?.Open(lane, seed);
        if (_problem.Inputs is InputLaw.Finite { Count: long n })
            _sets[lane] = new TrainingSet(n, _problem.Dimension, seed);
        if (_problem.Inputs is InputLaw.Student { DegreesOfFreedom: double freedom })
            _scales[lane] = new StudentScales(freedom, seed);
    }

    /// <summary>Σ̂ of the training inputs in a lane; empty where inputs are fresh.</summary>
    public double[] CovarianceOf(int lane) => _sets[lane]?.Covariance ?? [];

    /// <summary>Makes the next chunk.</summary>
    public void NextChunk()
    {
        Next = 0;
        for (int part = 0; part < _batch; part++)
            NextSamples(part * ChunkSteps);
    }

    /// <summary>The inputs of a step of the chunk; d vectors for each sample.</summary>
    public ReadOnlySpan<Vector256<double>> Inputs(int step) => _inputs.Vectors.Slice(step * _batch * _problem.Dimension, _batch * _problem.Dimension);

    /// <summary>x of an even step of the chunk and of the one after it, 2d vectors, where a step has one sample.</summary>
    public ReadOnlySpan<Vector256<double>> Pair(int step) => _inputs.Vectors.Slice(step * _problem.Dimension, 2 * _problem.Dimension);

    /// <summary>ε of a step of the chunk, a vector for each sample.</summary>
    public ReadOnlySpan<Vector256<double>> Noise(int step) => _noise.Vectors.Slice(step * _batch, _batch);

    /// <summary>Makes the next sixteen samples.</summary>
    private void NextSamples(int first)
    {
        Vector256<ulong> chunk = Vector256.Create(_chunks);
        Span<Vector256<double>> inputs = _inputs.Vectors.Slice(first * _problem.Dimension, ChunkSteps * _problem.Dimension);
        if (_fresh is not null)
            _fresh.Write(chunk * (ulong)(ChunkSteps / NormalBatch.PerBlock * _problem.Dimension), inputs);
        else
            DrawFromSets(first);
        if (_problem.Inputs is InputLaw.Student)
            ScaleInputs(first);
        WriteNoise(chunk, _noise.Vectors.Slice(first, ChunkSteps));
        for (int lane = 0; lane < _chunks.Length; lane++)
            _chunks[lane]++;
    }

    /// <summary>Bit 16·chunk + step of the sign stream, 128 bits to the block, decides each sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteNoise(Vector256<ulong> chunk, Span<Vector256<double>> noise)
    {
        Span<Vector256<ulong>> words = MemoryMarshal.Cast<Vector256<double>, Vector256<ulong>>(_signWords.Vectors);
        _signs.Write(Vector256.ShiftRightLogical(chunk, 3), 2, words);
        Vector256<ulong> half = Vector256.Equals(chunk & Vector256.Create(4UL), Vector256<ulong>.Zero);
        Vector256<ulong> word = Vector256.ConditionalSelect(half, words[0], words[1]);
        Vector256<ulong> quarter = chunk & Vector256.Create(3UL);
        word = Vector256.ConditionalSelect(Vector256.Equals(quarter & Vector256.Create(1UL), Vector256<ulong>.Zero), word, Vector256.ShiftRightLogical(word, 16));
        word = Vector256.ConditionalSelect(Vector256.Equals(quarter & Vector256.Create(2UL), Vector256<ulong>.Zero), word, Vector256.ShiftRightLogical(word, 32));
        Vector256<ulong> level = Vector256.Create(_problem.NoiseLevel).AsUInt64();
        for (int step = 0; step < ChunkSteps; step++)
        {
            noise[step] = (Vector256.ShiftLeft(word, 63) ^ level).AsDouble();
            word = Vector256.ShiftRightLogical(word, 1);
        }
    }

    private void ScaleInputs(int first)
    {
        int dimension = _problem.Dimension;
        for (int lane = 0; lane < _scales.Length; lane++)
        {
            if (_scales[lane] is not { } scales)
                continue;
            for (int step = 0; step < ChunkSteps; step++)
            {
                double scale = scales.Next();
                for (int k = 0; k < dimension; k++)
                    _inputs[((first + step) * dimension) + k, lane] *= scale;
            }
        }
    }

    private void DrawFromSets(int first)
    {
        for (int lane = 0; lane < _sets.Length; lane++)
        {
            if (_sets[lane] is not { } set)
                continue;
            for (int step = 0; step < ChunkSteps; step++)
            {
                ReadOnlySpan<double> input = set.Next();
                Indices!.Set(first + step, lane, set.Latest);
                for (int k = 0; k < input.Length; k++)
                    _inputs[((first + step) * input.Length) + k, lane] = input[k];
            }
        }
    }
}
