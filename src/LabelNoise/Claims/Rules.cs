using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Claims;

/// <summary>The dynamics that the catalogue is put to: the paper's own by default, or a modified algorithm's in one slot or both.</summary>
public sealed record Rules
{
    /// <summary>The rule of Phase I, label-noise SGD in the paper; it draws a sample at each step.</summary>
    /// <exception cref="ArgumentNullException">The rule is null.</exception>
    public UpdateRule Stochastic { get; init => field = Guard.NotNull(value, nameof(Stochastic)); } = UpdateRule.LabelNoiseSgd;

    /// <summary>The rule of Phase II, gradient descent in the paper; it draws no sample and is given Σ̂.</summary>
    /// <exception cref="ArgumentNullException">The rule is null.</exception>
    public UpdateRule FullBatch { get; init => field = Guard.NotNull(value, nameof(FullBatch)); } = UpdateRule.GradientDescent;

    private bool AreThePapers => ReferenceEquals(Stochastic, UpdateRule.LabelNoiseSgd) && ReferenceEquals(FullBatch, UpdateRule.GradientDescent);

    /// <summary>Whether a claim runs the rule of a slot.</summary>
    internal bool Run(Claim claim) => ReferenceEquals(claim.Rule, Stochastic) || ReferenceEquals(claim.Rule, FullBatch);

    /// <summary>Whether a claim that <see cref="Run"/> says of tells nothing of a modification, since its slot holds the paper's own rule while the other does not.</summary>
    internal bool LeaveToThePaper(Claim claim) => !AreThePapers
        && (ReferenceEquals(claim.Rule, UpdateRule.LabelNoiseSgd) || ReferenceEquals(claim.Rule, UpdateRule.GradientDescent));

    /// <summary>Requires that each slot holds a rule that can serve there, as far as the claims have problems that it takes.</summary>
    /// <exception cref="ArgumentException">One does not; the message names the slot, the rule, and what is accepted.</exception>
    internal void EnsureTheyServe(IEnumerable<Claim> claims)
    {
        Claim[] own = [.. claims.Where(c => c is { Rule: not null, Problem: not null } && c.Rule.Requirement?.Holds(c.Problem) != false)];
        if (own.FirstOrDefault(c => ReferenceEquals(c.Rule, Stochastic)) is { } sampled && !Stochastic.DrawsSample)
            throw Misplaced(nameof(Stochastic), Stochastic, "draws no sample", "draws a sample at each step (a BatchSize of at least 1)");
        if (own.FirstOrDefault(c => ReferenceEquals(c.Rule, FullBatch)) is { } full && FullBatch.DrawsSample)
            throw Misplaced(nameof(FullBatch), FullBatch, "draws samples", "uses the covariance of all inputs instead (a BatchSize of 0)");
    }

    private static ArgumentException Misplaced(string slot, UpdateRule rule, string does, string accepted) =>
        new($"{slot} is '{rule.Name}', which {does}; a rule that {accepted} is accepted.", slot);
}
