using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Experiments;

/// <summary>The ways to make a <see cref="Trial{T}"/>.</summary>
internal static class Trial
{
    /// <summary>A trial that runs one replicate after the other.</summary>
    public static Trial<T> OneByOne<T>(Func<ReplicateSeed, T> replicate) => new SingleTrial<T>(replicate);

    /// <summary>The same with an account of a replicate.</summary>
    internal static Trial<T> OneByOne<T>(Func<ReplicateSeed, T> replicate, Func<ReplicateSeed, string> account) => new SingleTrial<T>(replicate) { Account = account };

    /// <summary>
    /// A trial that runs four replicates side by side. The program of a replicate looks at its network, says how many steps to take, looks
    /// again when they have been taken, and so on until it says its outcome.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="program">The program; its network is valid while it runs.</param>
    /// <param name="law">The law of the initial weights; NTK initialisation where null.</param>
    /// <param name="keepsNeurons">Whether the program looks at neurons; otherwise only a Gram matrix is drawn, at any width.</param>
    public static Trial<T> SideBySide<T>(
        UpdateRule rule, Problem problem, Func<Network, IEnumerable<TrialStep<T>>> program, InitialLaw? law = null, bool keepsNeurons = true) =>
        Lasting(0, rule, problem, program, law, keepsNeurons);

    /// <summary>The same where it is known about how many steps a replicate of the paper's dynamics takes, and perhaps how many at most.</summary>
    internal static Trial<T> Lasting<T>(
        long typicalSteps, UpdateRule rule, Problem problem, Func<Network, IEnumerable<TrialStep<T>>> program, InitialLaw? law = null, bool keepsNeurons = true, long? longestSteps = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new LaneTrial<T, LaneEngine>(Start, (engine, lane) => program(engine[lane])) { Rule = rule, TypicalSteps = typicalSteps, LongestSteps = longestSteps };

        (LaneEngine, LaneEngine) Start()
        {
            LaneEngine engine = rule.StartLanes(problem, law ?? InitialLaw.Ntk, default(NoLaneWatch), keepsNeurons);
            return (engine, engine);
        }
    }

    /// <summary>A trial whose outcomes rest on a law of the step of the rule that it runs, so that a survey of another rule has no claim about it.</summary>
    internal static Trial<T> OfItsRuleAlone<T>(Trial<T> trial) => new MappedTrial<T, T>(trial, outcome => outcome) { Rule = null };

    /// <summary>The same for a program that can be asked to note what its outcome rests on; the last note is the replicate's account.</summary>
    /// <param name="typicalSteps">About how many steps a replicate of the paper's dynamics takes; 0 where that is not known.</param>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="program">The program; what it may note with is null in trials.</param>
    /// <param name="law">The law of the initial weights; NTK initialisation where null.</param>
    /// <param name="longestSteps">What <see cref="Trial{T}.LongestSteps"/> is; 64 times the typical ones where null.</param>
    internal static Trial<T> WithAccount<T>(
        long typicalSteps, UpdateRule rule, Problem problem, Func<Network, Action<string>?, IEnumerable<TrialStep<T>>> program, InitialLaw? law = null, long? longestSteps = null)
    {
        return new LaneTrial<T, LaneEngine>(Start, (engine, lane) => program(engine[lane], null)) { Rule = rule, TypicalSteps = typicalSteps, LongestSteps = longestSteps, Account = Account };

        (LaneEngine, LaneEngine) Start()
        {
            LaneEngine engine = rule.StartLanes(problem, law ?? InitialLaw.Ntk, default(NoLaneWatch));
            return (engine, engine);
        }

        string Account(ReplicateSeed seed)
        {
            string account = string.Empty;
            _ = SideBySide(rule, problem, network => program(network, text => account = text), law).Run(seed);
            return account;
        }
    }
}
