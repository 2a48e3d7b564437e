using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.UpdateRules;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>A dynamics that can be simulated, and what applies to it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Named">The update rule; null for the oscillation process, which is none.</param>
internal sealed record SimulatedRule(string Name, NamedRule? Named)
{
    private static readonly IReadOnlyList<Quantity> Basic =
    [
        Quantity.TestLoss, Quantity.Distance, Quantity.MeanSquaredNorm, Quantity.MeanAlignment, Quantity.MedianDefect, Quantity.Growth, Quantity.BeyondBox, Quantity.MaxOuter,
        Quantity.MaxDisplacement, Quantity.Inside,
    ];

    private static readonly SimulatedRule Oscillation = new("oscillation", null);

    /// <summary>The dynamics where none is given.</summary>
    public static SimulatedRule Default { get; } = Of(NamedRule.All[0]);

    /// <summary>What is accepted.</summary>
    public static string Accepted { get; } = $"{NamedRule.Names}, {Oscillation.Name}, or {NamedRule.File}";

    /// <summary>The update rule.</summary>
    public UpdateRule? Rule => Named?.Rule;

    /// <summary>Whether the label-noise level enters.</summary>
    public bool HasNoise => Named?.HasNoise == true;

    /// <summary>Whether a law of the inputs enters: of them the oscillation process has Σ̂ alone, which it knows for normal ones.</summary>
    /// <param name="inputs">The law.</param>
    public bool Takes(InputLaw inputs) => Named is not null || inputs is not InputLaw.Student;

    /// <summary>What can be observed of it.</summary>
    public IReadOnlyList<Quantity> Observables => Named is null ? [Quantity.MeanSquaredNorm] : Quantity.All;

    /// <summary>What is looked at where nothing else is asked for.</summary>
    public IReadOnlyList<Quantity> Usual => Named is null ? Observables : Basic;

    /// <summary>The dynamics of a name.</summary>
    /// <exception cref="UserErrorException">There is none.</exception>
    public static SimulatedRule Find(string argument, string name) =>
        string.Equals(name, Oscillation.Name, StringComparison.Ordinal) ? Oscillation : Of(RuleNames.Find(argument, name, Accepted));

    private static SimulatedRule Of(NamedRule rule) => new(rule.Name, rule);
}
