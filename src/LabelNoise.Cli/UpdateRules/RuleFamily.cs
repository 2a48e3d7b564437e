using LabelNoise.Cli.Hosting;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.UpdateRules;

/// <summary>The rules of one kind, told apart by a number: "sam=0.1".</summary>
/// <param name="Name">What stands before the equals sign.</param>
/// <param name="Symbol">What the number is called.</param>
/// <param name="Example">A number that changes what the rule does; tests and fingerprints take it.</param>
/// <param name="Range">Which numbers are accepted, in words.</param>
/// <param name="Accepts">Which numbers are accepted.</param>
/// <param name="Of">The rule of a number.</param>
internal sealed record RuleFamily(string Name, string Symbol, double Example, string Range, Func<double, bool> Accepts, Func<double, UpdateRule> Of)
{
    private const double MostWhole = 1000;

    /// <summary>All of them; label-noise SGD unless the name says otherwise.</summary>
    public static IReadOnlyList<RuleFamily> All { get; } =
    [
        new("momentum", "μ", 0.9, "a number from 0 to 1, without 1,", x => x is >= 0 and < 1, x => Rule("heavy-ball momentum, μ", x, new Momentum<LabelNoiseSgd>(default, x))),
        new("mini-batches", "B", 3, Whole(MostWhole), x => IsWhole(x) && x <= MostWhole, x => Rule("mini-batches, B", x, new MiniBatchSgd((int)x))),
        new("weight-decay", "λ", 0.01, "a number of at least 0", x => x >= 0, x => Rule("weight decay of both layers, λ", x, new WeightDecay<LabelNoiseSgd>(default, x))),
        new("sam", "ρ", 0.1, "a number of at least 0", x => x >= 0, x => Rule("SAM, ρ", x, new Sam(x))),
        new("alternating-noise", "k", 3, Whole(1e9), x => IsWhole(x) && x <= 1e9, x => Rule("noise on and off by turns, k", x, new NoiseSchedule<LabelNoiseSgd>(default, NoiseTurns.Of(x)))),
        new("flow", "k", 10, Whole(1e9), x => IsWhole(x) && x <= 1e9, x => Rule("flow of label-noise SGD, k", x, new LabelNoiseFlow(x)).Requiring("fresh inputs, or a training set of at least d", p => p.Inputs.Samples is null || p.Inputs.Samples >= p.Dimension)),
    ];

    /// <summary>How a member is named, such as "sam=ρ".</summary>
    public string Form => $"{Name}={Symbol}";

    /// <summary>The member of the example.</summary>
    public NamedRule Exemplar => new(FormattableString.Invariant($"{Name}={Example}"), Of(Example));

    /// <summary>The rule of a name; null where the name is of no family.</summary>
    /// <param name="argument">The argument that names it, for errors.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="UserErrorException">The number is not accepted.</exception>
    public static NamedRule? Find(string argument, string name)
    {
        string[] parts = name.Split('=');
        if (All.FirstOrDefault(f => string.Equals(f.Name, parts[0], StringComparison.Ordinal)) is not { } family)
            return null;
        return parts.Length == 2 && NumberText.TryReal(parts[1], out double number) && family.Accepts(number)
            ? new NamedRule(name, family.Of(number))
            : throw new UserErrorException($"{argument} is '{name}'; {family.Form} with {family.Range} is accepted.");
    }

    private static UpdateRule Rule<TRule>(string name, double number, TRule rule)
        where TRule : IUpdateRule => UpdateRule.Of(FormattableString.Invariant($"{name} = {number}"), rule);

    private static string Whole(double most) => FormattableString.Invariant($"a whole number from 1 to {most}");

    private static bool IsWhole(double x) => x >= 1 && x == Math.Floor(x);
}
