using System.Collections.ObjectModel;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Comparisons;

/// <summary>
/// Whether two update rules differ in some quantities at a setting, by a sequential two-sample test (<see cref="TwoSampleTest"/>) over independent
/// replicates of both. Immutable.
/// </summary>
/// <remarks>
/// Replicate i of the first rule is seeded by the name "compare/first" and i, that of the second by "compare/second" and i: all are
/// independent, also where both rules are the same. Every quantity is tested at α/K and β/K, where K is the number of quantities, so that by the
/// union bound the rates hold for all of them together (docs/statistics.md, "Comparing two rules").
/// </remarks>
public sealed record RuleComparison
{
    /// <summary>The error rates unless others are given: 10⁻³ and 10⁻³.</summary>
    private static readonly ErrorRates DefaultRates = new(1e-3, 1e-3);

    /// <summary>The first rule.</summary>
    /// <exception cref="ArgumentNullException">The rule is null.</exception>
    public required UpdateRule First { get; init => field = Guard.NotNull(value, nameof(First)); }

    /// <summary>The second rule.</summary>
    /// <exception cref="ArgumentNullException">The rule is null.</exception>
    public required UpdateRule Second { get; init => field = Guard.NotNull(value, nameof(Second)); }

    /// <summary>The problem that both are put to.</summary>
    /// <exception cref="ArgumentNullException">The problem is null.</exception>
    public required Problem Problem { get; init => field = Guard.NotNull(value, nameof(Problem)); }

    /// <summary>The quantities; all are read off the same replicates.</summary>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public required IReadOnlyList<ComparedQuantity> Quantities { get; init => field = Some(value, nameof(Quantities)); }

    /// <summary>The law of the initial weights; NTK initialisation by default.</summary>
    /// <exception cref="ArgumentNullException">The law is null.</exception>
    public InitialLaw Law { get; init => field = Guard.NotNull(value, nameof(Law)); } = InitialLaw.Ntk;

    /// <summary>δ: "alike" means that p = Pr[first larger] + ½·Pr[equal] is closer to ½ than this. In (0, ½); 0.05 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The slack is outside its range.</exception>
    public double Slack { get; init => field = InRange(value, nameof(Slack)); } = 0.05;

    /// <summary>
    /// The error rates over all quantities together. α: some quantity with the same law under both rules is said to differ. β: some quantity with
    /// |p − ½| ≥ δ is said to be alike. 10⁻³ each by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The rates are <c>default</c>.</exception>
    public ErrorRates Rates { get; init => field = Set(value, nameof(Rates)); } = DefaultRates;

    /// <summary>Where the comparison gives up on what is undecided, in replicates of each rule, at least 1; 10,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above 10⁹.</exception>
    public long MaximumReplicates { get; init => field = Countable(value, nameof(MaximumReplicates)); } = 10_000;

    /// <summary>The error rates of each quantity: an equal share of <see cref="Rates"/>.</summary>
    public ErrorRates RatesOfEach => new(Rates.Alpha / Quantities.Count, Rates.Beta / Quantities.Count);

    /// <summary>
    /// Whether there are neurons to look at. Without them other random numbers are drawn, so they are there whenever they can be: each quantity is what it is alone, whichever
    /// others are compared. Where a network is wider than rows have indices, quantities that look at none can still be compared.
    /// </summary>
    private bool KeepsNeurons => Problem.Width <= int.MaxValue || Quantities.Any(q => q.NeedsNeurons);

    /// <summary>A comparison with the default start, slack, rates and limit.</summary>
    /// <param name="first">The first rule.</param>
    /// <param name="second">The second rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="quantities">At least one quantity.</param>
    /// <exception cref="ArgumentException">An argument is null, or there is no quantity.</exception>
    public static RuleComparison Of(UpdateRule first, UpdateRule second, Problem problem, params IReadOnlyList<ComparedQuantity> quantities) =>
        new() { First = first, Second = second, Problem = problem, Quantities = quantities };

    /// <summary>Runs replicates of both rules until every quantity has a verdict, or to the limit.</summary>
    /// <param name="options">Seed and threads, of which the threads change no digit of the result; the other options are not used.</param>
    /// <param name="progress">Told after each pair what is known so far: a result that is as good as any other, since the error rates hold at every stopping time.</param>
    /// <param name="cancellation">Stops between replicates.</param>
    /// <exception cref="InvalidOperationException">θ* = 0, and a quantity refers to its direction.</exception>
    /// <exception cref="RuleDeclarationException">A rule is not what it says of itself, or throws; nothing is compared.</exception>
    /// <exception cref="AggregateException">A rule or a quantity threw later, or the rows do not fit this machine's memory.</exception>
    /// <exception cref="OperationCanceledException">The comparison was cancelled.</exception>
    public ComparisonResult Decide(SuiteOptions options, IProgress<ComparisonResult>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (Problem.TeacherNorm == 0 && Quantities.FirstOrDefault(q => q.NeedsTeacher) is { } aligned)
            throw new InvalidOperationException($"'{aligned}' refers to the direction of θ*, which θ* = 0 does not have.");
        RuleDeclarations.Ensure(First, Problem, Law, options.Seed, cancellation);
        RuleDeclarations.Ensure(Second, Problem, Law, options.Seed, cancellation);
        QuantityTally[] tallies = [.. Quantities.Select(q => new QuantityTally(q, new TwoSampleTest(Slack, RatesOfEach)))];
        QuantityTally[] open = tallies;
        (Trial<Compared> First, Trial<Compared> Second) trials = (TrialOf(First, open), TrialOf(Second, open));
        OrderedReplicates.Run(
            MaximumReplicates,
            options.Threads,
            () =>
            {
                // What has its verdict is not looked at any more.
                open = [.. tallies.Where(t => !t.IsDecided)];
                trials = (TrialOf(First, open), TrialOf(Second, open));
                return open.Max(t => t.Outlook);
            },
            (start, count, stop) =>
                trials.First.Run(Seeds(options.Seed, "first", start, count), stop).Zip(trials.Second.Run(Seeds(options.Seed, "second", start, count), stop)).ToArray(),
            (_, pair) =>
            {
                for (int k = 0; k < open.Length; k++)
                    open[k].Observe((pair.First.Values[k], pair.First.Diverged), (pair.Second.Values[k], pair.Second.Diverged));
                progress?.Report(Result());
                return tallies.Any(t => !t.IsDecided);
            },
            cancellation);
        return Result();

        ComparisonResult Result() => new(this, options.Seed, [.. tallies.Select(t => t.Result())]);
    }

    private static ReplicateSeed[] Seeds(ulong seed, string which, long start, int count) =>
        [.. Enumerable.Range(0, count).Select(i => ReplicateSeed.For(seed, $"compare/{which}", start + i))];

    private static ReadOnlyCollection<ComparedQuantity> Some(IReadOnlyList<ComparedQuantity> quantities, string name) =>
        Guard.NotNull(quantities, name) is { Count: > 0 } given && given.All(q => q is not null)
            ? Array.AsReadOnly([.. given])
            : throw new ArgumentException($"{name} must hold at least one quantity, and no null.", name);

    private static double InRange(double slack, string name) => slack is > 0 and < 0.5
        ? slack
        : throw Guard.OutOfRange(name, slack, $"{name} must lie strictly between 0 and 0.5.");

    private static ErrorRates Set(ErrorRates rates, string name) => rates != default
        ? rates
        : throw Guard.OutOfRange(name, rates, $"{name} must be set; default holds zeros.");

    private static long Countable(long replicates, string name) => replicates is >= 1 and <= 1_000_000_000
        ? replicates
        : throw Guard.OutOfRange(name, replicates, $"{name} must be a whole number from 1 to 1000000000.");

    private Trial<Compared> TrialOf(UpdateRule rule, QuantityTally[] tallies)
    {
        Func<Network, IEnumerable<TrialStep<double>>>[] programs = [.. tallies.Select(t => t.Quantity.Program)];
        return Trial.SideBySide(rule, Problem, network => ProgramsTogether.On(network, programs), Law, KeepsNeurons);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
