using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

/// <summary>All weights of a network, neuron by neuron, as a visitor is shown them.</summary>
internal static class NeuronSnapshots
{
    public static double[] Of(Network network)
    {
        Collector collector = new([]);
        network.VisitAll(ref collector);
        return [.. collector.Seen];
    }

    private readonly struct Collector(List<double> seen) : INeuronVisitor
    {
        public List<double> Seen => seen;

        public void Visit(scoped in NeuronGroup group)
        {
            for (int lane = 0; lane < group.Count; lane++)
            {
                foreach (var column in group.Current)
                    seen.Add(column[lane]);
            }
        }
    }
}
