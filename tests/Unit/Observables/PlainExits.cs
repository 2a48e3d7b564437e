using LabelNoise.Observables;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>Exits found by plain loops over all neurons.</summary>
/// <param name="outside">For each neuron and step, whether it is outside.</param>
internal sealed class PlainExits(bool[,] outside)
{
    private readonly bool[] _left = new bool[outside.GetLength(0)];

    public ExitReport Report { get; private set; } = new(outside.GetLength(0), outside.GetLength(0), null, null);

    /// <summary>Neurons that are outside at one step in <paramref name="oneIn"/>, independently, and all of them at the last.</summary>
    public static bool[,] Comings(int width, int steps, int oneIn)
    {
        Random random = new(width);
        bool[,] outside = new bool[width, steps];
        for (int neuron = 0; neuron < width; neuron++)
        {
            for (int step = 1; step < steps; step++)
                outside[neuron, step] = step == steps - 1 || random.Next(oneIn) == 0;
        }

        return outside;
    }

    public void Look(int step)
    {
        for (int neuron = 0; neuron < _left.Length; neuron++)
            _left[neuron] |= outside[neuron, step];
        int remaining = _left.Count(left => !left);
        Report = new ExitReport(
            _left.Length, remaining, Report.FirstExit ?? (remaining < _left.Length ? step : null), Report.LastExit ?? (remaining == 0 ? step : null));
    }
}
