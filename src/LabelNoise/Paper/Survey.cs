using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Which of the paper's amended statements survive under other dynamics: one claim for each statement and check, fresh inputs and training sets apart.</summary>
/// <param name="Name">What the dynamics are called.</param>
/// <param name="Entries">The claims, in the order of the catalogue.</param>
public sealed record Survey(string Name, IReadOnlyList<SurveyEntry> Entries)
{
    /// <summary>The widest network that a claim is chosen at where there is a choice: a rule that moves every neuron by itself can afford these checks.</summary>
    private const long Affordable = 64;

    /// <summary>The widest network that such a rule is put through at all; the law of the motion is checked at twice this width.</summary>
    private const long Widest = 8192;

    /// <summary>Problems at which a rule is held to what it says of itself.</summary>
    private const int ProblemsTried = 3;

    /// <summary>The claims that a survey of some dynamics checks: of those in the quick profile with the same statement, check and kind of inputs the widest up to m = 64, or else the narrowest, if that is no wider than m = 8192.</summary>
    /// <remarks>Claims about no rule are left out, and so are controls and readings that are to be refuted.</remarks>
    /// <exception cref="ArgumentNullException">The rules are null.</exception>
    /// <exception cref="ArgumentException">A slot holds a rule that cannot serve there.</exception>
    public static IReadOnlyList<Claim> Claims(Rules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. Catalogue.For(rules).In(Profile.Quick)
                .Where(c => c.Reading == Reading.Amended && rules.Run(c))
                .GroupBy(c => (c.Statement.Id, c.Check, c.Problem!.Inputs is InputLaw.Finite))
                .Select(group => group.MaxBy(c => c.Problem!.Width <= Affordable ? c.Problem.Width : -c.Problem.Width)!)
                .Where(c => c.Problem!.Width <= Widest),
        ];
    }

    /// <summary>
    /// Checks the claims, after each modified rule has been held to what it says of itself (<see cref="RuleDeclarations"/>). A claim about the slot that still holds the
    /// paper's own rule while the other does not is not run: <see cref="Survival.NotRun"/>.
    /// </summary>
    /// <param name="name">What the dynamics are called.</param>
    /// <param name="rules">The dynamics.</param>
    /// <param name="options">Suite seed, threads, and where an undecided check gives up; those of the environment where null.</param>
    /// <param name="progress">Told at the start of each check, of consumed replicates, and now and then of the steps of a long one; may be null.</param>
    /// <param name="found">Told of each claim as it is done, so that a survey that is cancelled loses none; may be null.</param>
    /// <param name="cancellation">Stops within some thousand steps.</param>
    /// <exception cref="ArgumentNullException">The name or the rules are null.</exception>
    /// <exception cref="ArgumentException">A slot holds a rule that cannot serve there; the message names the slot, the rule and what is accepted.</exception>
    /// <exception cref="RuleDeclarationException">A rule is not what it says of itself, or throws; no claim is checked.</exception>
    /// <exception cref="OperationCanceledException">The survey was cancelled.</exception>
    public static Survey Of(string name, Rules rules, SuiteOptions? options = null, IProgress<ClaimProgress>? progress = null, IProgress<SurveyEntry>? found = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        SuiteOptions used = (options ?? SuiteOptions.FromEnvironment()) with { TrustsExpectation = false };
        IReadOnlyList<Claim> claims = Claims(rules);
        EnsureDeclarations(claims.Where(IsRun), used.Seed, cancellation);
        return new Survey(name, [.. claims.Select(Check)]);

        SurveyEntry Check(Claim claim)
        {
            SurveyEntry entry = new(claim, IsRun(claim) ? claim.Decide(used, progress, cancellation) : null) { IsLeftOut = rules.LeaveToThePaper(claim) };
            found?.Report(entry);
            return entry;
        }

        bool IsRun(Claim claim) => !rules.LeaveToThePaper(claim) && claim.Rule!.Requirement?.Holds(claim.Problem!) != false;
    }

    /// <summary>Each modified rule at the narrowest problems that it is put to.</summary>
    private static void EnsureDeclarations(IEnumerable<Claim> claims, ulong seed, CancellationToken cancellation)
    {
        foreach (IGrouping<UpdateRule, Claim> group in claims.GroupBy(c => c.Rule!))
        {
            foreach (Problem problem in group.Select(c => c.Problem!).DistinctBy(p => (p.Width, p.Inputs)).OrderBy(p => p.Width).Take(ProblemsTried))
                RuleDeclarations.Ensure(group.Key, problem, seed: seed, cancellation: cancellation);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
