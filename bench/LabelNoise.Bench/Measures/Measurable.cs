using LabelNoise.Bench.Work;
using LabelNoise.Simulation;

namespace LabelNoise.Bench.Measures;

/// <summary>Something with a speed.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Text">What it is.</param>
/// <param name="Make">Makes the work.</param>
/// <param name="Report">Numbers to print, from the units per second.</param>
internal sealed record Measurable(
    string Name, string Text, Func<Setting, IWork> Make, Func<double, Setting, IEnumerable<(string Name, double Value)>> Report)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measurable> All { get; } =
    [
        new("sgd", "label-noise SGD, four replicates side by side", setting => new LaneSteps(setting, UpdateRule.LabelNoiseSgd), Steps),
        new("gd", "gradient descent, four replicates side by side", setting => new LaneSteps(setting, UpdateRule.GradientDescent), Steps),
        new("watch", "label-noise SGD with every neuron watched", setting => new WatchedSteps(setting, UpdateRule.LabelNoiseSgd), Steps),
        new("kernel", "the arithmetic of label-noise SGD without its random numbers", setting => new KernelSteps(setting), Kernel),
        new("reduced", "one replicate, in a lane of its own", setting => new TrajectorySteps(setting, Engine.Reduced), Steps),
        new("gram-only", "one replicate in a lane, no neurons drawn", setting => new TrajectorySteps(setting, Engine.GramOnly), Steps),
        new("explicit", "one replicate, every neuron", setting => new TrajectorySteps(setting, Engine.Explicit), Steps),
        new("peak", "multiply-adds in registers of 256 bits", _ => new MultiplyAdds(wide: false), Operations),
        new("peak-wide", "multiply-adds in registers of 512 bits, which not every processor has", _ => new MultiplyAdds(wide: true), Operations),
        new("normals", "standard normals for four replicates", setting => new Normals(setting.Dimension), (rate, _) => [("nanoseconds_per_normal", 1e9 / rate)]),
        new("sweep", "a look at every neuron", setting => new NeuronSweeps(setting), Neurons),
        new("rows", "drawing the initial rows", setting => new RowDraws(setting), Neurons),
        new("escape", "looks of an escape run (Theorem C.4) at ηm = 1", setting => new EscapeLooks(setting), (rate, _) => [("percent_in_looks", 1e-7 * rate)]),
        new("oscillation", "the three-state process, every neuron", setting => new OscillationSteps(setting), Steps),
    ];

    private static IEnumerable<(string, double)> Steps(double rate, Setting setting) =>
        [("steps_per_second", rate), ("nanoseconds_per_step", 1e9 / rate)];

    private static IEnumerable<(string, double)> Operations(double rate, Setting setting) => [("gflops", rate * 1e-9)];

    private static IEnumerable<(string, double)> Kernel(double rate, Setting setting) =>
        [.. Steps(rate, setting), ("gflops", 2e-9 * rate * KernelSteps.MultiplyAdds(setting))];

    private static IEnumerable<(string, double)> Neurons(double rate, Setting setting) => [("neurons_per_second", rate)];
}
