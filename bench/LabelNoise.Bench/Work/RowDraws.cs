using LabelNoise.Simulation;

namespace LabelNoise.Bench.Work;

/// <summary>Draws the initial rows of a network (NTK initialisation); the unit is a neuron.</summary>
internal sealed class RowDraws(Setting setting) : IWork
{
    /// <summary>Networks of a batch.</summary>
    public const int Draws = 16;

    private long _replicate;

    /// <summary>The last rows drawn.</summary>
    public NeuronBlock? Rows { get; private set; }

    /// <inheritdoc/>
    public void Restart() => Rows = null;

    /// <inheritdoc/>
    public long Run()
    {
        for (int draw = 0; draw < Draws; draw++)
            Rows = InitialLaw.Ntk.Draw(setting.Problem, Setting.Seed(_replicate++ & uint.MaxValue));
        return Draws * setting.Width;
    }
}
