using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>One checkable claim about a statement, at named numbers. Immutable; the catalogue is a list of these.</summary>
public abstract class Claim
{
    /// <summary>Identifier, unique in the catalogue; it enters the random seeds, so renaming a claim draws new samples.</summary>
    public required string Id { get; init; }

    /// <summary>What is checked, such as "escape"; the claims of a statement with the same check differ in dynamics and numbers only.</summary>
    public required string Check { get; init; }

    /// <summary>The statement it is about.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Which reading of the statement it checks.</summary>
    public required Reading Reading { get; init; }

    /// <summary>Whether it holds the code to itself, and says nothing about the paper.</summary>
    public bool IsSelfCheck { get; init; }

    /// <summary>What it is there for.</summary>
    public ClaimKind Kind => (IsSelfCheck, Reading, Expected) switch
    {
        (true, _, _) => ClaimKind.SelfCheck,
        (_, Reading.Control, _) => ClaimKind.Control,
        (_, Reading.Dropped, _) => ClaimKind.DroppedCondition,
        (_, _, Verdict.Refuted) => ClaimKind.PrintedReading,
        _ => ClaimKind.Statement,
    };

    /// <summary>The condition that it drops; null for a claim that drops none, and for the failing end of a threshold.</summary>
    internal string? Drops { get; init; }

    /// <summary>The claim in a few words: what is the case, after how many steps. Symbols are those of the statement.</summary>
    public required string Text { get; init; }

    /// <summary>What is dropped, broken or added, such as "without label noise"; empty where nothing is.</summary>
    internal string Under { get; init; } = string.Empty;

    /// <summary>What the words of <see cref="Text"/> stand for, in formulas; empty where they say it themselves.</summary>
    internal string Precisely { get; init; } = string.Empty;

    /// <summary>How sure a computed claim is; empty for a sampled one.</summary>
    internal virtual string Rigour => string.Empty;

    /// <summary>The claim in full: what is claimed, under what, what its words stand for, and how sure it is if it is computed.</summary>
    internal string Assertion => string.Join("; ", new[] { Under.Length == 0 ? Text : $"{Text}, {Under}", Precisely, Rigour }.Where(part => part.Length > 0));

    /// <summary>The numbers it is checked at.</summary>
    public required string Setting { get; init; }

    /// <summary>The numbers that tell it apart from the other claims of its statement; <see cref="Setting"/> where not given.</summary>
    internal string? Numbers { get; init; }

    /// <summary>The problem that is trained on; null where nothing is trained, or another problem at each point of a grid.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The paper's conditions at these numbers, where the claim is that they are met; null otherwise.</summary>
    public Condition31? Conditions { get; init; }

    /// <summary>The verdict that the catalogue asserts.</summary>
    public required Verdict Expected { get; init; }

    /// <summary>The smallest profile that includes it.</summary>
    public Profile Profile { get; init; }

    /// <summary>The update rule that it is about; null where it is about none, or about how something scales.</summary>
    public virtual UpdateRule? Rule => null;

    /// <summary>The slack δ in the unit of the claim's bound: how far from it a quantity must lie before support counts as an error; null for a claim that has none.</summary>
    public virtual double? Slack => null;

    /// <summary>Its share of the suite's error rate.</summary>
    internal abstract LedgerEntry LedgerEntry { get; }

    /// <summary>The hypothesis in symbols.</summary>
    public abstract string Hypothesis { get; }

    /// <summary>The same as data; null where the claim bounds no number that is estimated.</summary>
    internal virtual ClaimedBound? Bound => null;

    /// <summary>The same with numbers of four digits, for the claim's sentence.</summary>
    private protected virtual string RoundedHypothesis => Hypothesis;

    /// <summary>The sentence that stands for the claim in the list of tests: the statement, its verdict and under what, what is claimed, and the numbers last.</summary>
    public string Sentence => $"{Statement.Title}{Head}: {Text} [{Numbers ?? Setting}{(LedgerEntry.Sampled ? "; " + RoundedHypothesis : string.Empty)}]";

    /// <summary>Verdict and reading, and what is dropped, broken or added.</summary>
    private string Head
    {
        get
        {
            bool fails = Expected == Verdict.Refuted;
            return (IsSelfCheck, Reading) switch
            {
                (true, _) => Join(fails ? ", self-check refuted" : ", self-check holds", " "),
                (_, Reading.Control) => Join(fails ? ", control refuted" : ", control holds", " "),
                (_, Reading.Dropped) => Join(fails ? " fails" : " holds", " "),
                (_, Reading.Amended) => Join(fails ? " fails, amended" : " holds, amended", ", "),
                _ => Join(fails ? " fails as printed" : " holds as printed", ", "),
            };

            string Join(string verdict, string between) => Under.Length == 0 ? verdict : verdict + between + Under;
        }
    }

    /// <summary>Checks the claim.</summary>
    /// <param name="options">Suite seed and threads; neither threads nor timing changes a digit of the result.</param>
    /// <param name="progress">Told of consumed replicates now and then; may be null.</param>
    /// <param name="cancellation">Stops between replicates.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    /// <exception cref="AggregateException">A replicate threw; the inner <see cref="InvalidOperationException"/> names the claim, the suite seed and the replicate.</exception>
    public abstract ClaimResult Decide(SuiteOptions options, IProgress<ClaimProgress>? progress = null, CancellationToken cancellation = default);

    /// <summary>Runs one replicate alone and says what it saw, for the inspection of a failure.</summary>
    /// <param name="suiteSeed">The suite seed.</param>
    /// <param name="replicate">The index of the replicate.</param>
    /// <param name="progress">Told now and then which part of the usual number of steps is taken, at most 1; may be null.</param>
    /// <exception cref="InvalidOperationException">The claim is computed, not sampled.</exception>
    public abstract string Replay(ulong suiteSeed, long replicate, IProgress<double>? progress = null);

    /// <summary>The id.</summary>
    public sealed override string ToString() => Id;
}
