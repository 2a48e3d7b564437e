using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation.Lanes;

/// <summary>
/// The data of four replicates side by side, made in chunks of sixteen steps: lane by lane the samples of <see cref="SampleSource"/>. A lane
/// can change hands between chunks only.
/// </summary>
internal sealed class LaneSource
{
    /// <summary>Steps in a chunk; sixteen steps of d normals are whole blocks of four.</summary>
    public const int ChunkSteps = 16;

    private readonly Problem _problem;
    private readonly LaneWords _signs = new(StreamPurpose.LabelNoise);
    private readonly LaneNormals? _fresh;
    private readonly LaneMemory _inputs;
    private readonly LaneMemory _noise = new(ChunkSteps);
    private readonly LaneMemory _signWords = new(4);
    private readonly TrainingSet?[] _sets = new TrainingSet?[LaneMemory.Lanes];
    private readonly StudentScales?[] _scales = new StudentScales?[LaneMemory.Lanes];
    private readonly ulong[] _chunks = new ulong[LaneMemory.Lanes];

    /// <summary>Creates the source of a problem whose rule draws samples.</summary>
    public LaneSource(Problem problem)
    {
        _problem = problem;
        _inputs = new LaneMemory(ChunkSteps * problem.Dimension);
        if (problem.Inputs is not InputLaw.Finite)
            _fresh = new LaneNormals(StreamPurpose.Inputs, ChunkSteps * problem.Dimension / NormalBatch.PerBlock);
    }

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

    /// <summary>Makes the next chunk.</summary>
    public void NextChunk()
    {
        Vector256<ulong> chunk = Vector256.Create(_chunks);
        if (_fresh is not null)
            _fresh.Write(chunk * (ulong)(ChunkSteps / NormalBatch.PerBlock * _problem.Dimension), _inputs.Vectors);
        else
            DrawFromSets();
        if (_problem.Inputs is InputLaw.Student)
            ScaleInputs();
        WriteNoise(chunk);
        for (int lane = 0; lane < _chunks.Length; lane++)
            _chunks[lane]++;
    }

    /// <summary>x of a step of the chunk; d vectors.</summary>
    public ReadOnlySpan<Vector256<double>> Input(int step) => _inputs.Vectors.Slice(step * _problem.Dimension, _problem.Dimension);

    /// <summary>x of an even step of the chunk and of the one after it; 2d vectors.</summary>
    public ReadOnlySpan<Vector256<double>> Pair(int step) => _inputs.Vectors.Slice(step * _problem.Dimension, 2 * _problem.Dimension);

    /// <summary>ε of a step of the chunk.</summary>
    public Vector256<double> LabelNoise(int step) => _noise.Vectors[step];

    /// <summary>Bit 16·chunk + step of the sign stream, 128 bits to the block, decides each sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteNoise(Vector256<ulong> chunk)
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
            _noise.Vectors[step] = (Vector256.ShiftLeft(word, 63) ^ level).AsDouble();
            word = Vector256.ShiftRightLogical(word, 1);
        }
    }

    private void ScaleInputs()
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
                    _inputs[step * dimension + k, lane] *= scale;
            }
        }
    }

    private void DrawFromSets()
    {
        for (int lane = 0; lane < _sets.Length; lane++)
        {
            if (_sets[lane] is not { } set)
                continue;
            for (int step = 0; step < ChunkSteps; step++)
            {
                ReadOnlySpan<double> input = set.Next();
                for (int k = 0; k < input.Length; k++)
                    _inputs[step * input.Length + k, lane] = input[k];
            }
        }
    }
}
