using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>An initial law that draws the rows it was given.</summary>
internal sealed class GivenRows(double[][] rows) : InitialLaw
{
    public override string Name => "given rows";

    public override NeuronBlock Draw(Problem problem, ReplicateSeed seed)
    {
        NeuronBlock block = new(problem.Width, problem.Dimension);
        for (int i = 0; i < rows.Length; i++)
        {
            for (int k = 0; k < rows[i].Length; k++)
                block[i, k] = rows[i][k];
        }

        return block;
    }
}
