using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Cli.UpdateRules;
using LabelNoise.Experiments;
using LabelNoise.Reporting;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Surveys;

/// <summary>`survey`: which of the amended statements survive a rule.</summary>
internal static class SurveyCommand
{
    private const string Description = """
        Says which of the amended statements survive a rule of yours: supported, refuted, inconclusive or conditions not met, beside the verdict for the paper's own rule. A rule that
        draws samples is put through Phase I, one that draws none through Phase II; two rules, one of each kind, through both. The exit code is 0 whatever survives.
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        NamedArgument first = new("rule", NamedRule.Accepted) { Description = $"{NamedRule.Accepted}, {NamedRule.Kinds}" };
        Argument<string?> second = new("rule-of-the-other-phase") { Description = "The same, of the other kind", Arity = ArgumentArity.ZeroOrOne };
        Option<ulong?> seed = OptionOf.Seed(SuiteSeed.Description);
        Option<long?> threads = OptionOf.Threads();
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Command command = new("survey", Description) { first, second, seed, threads, format };
        command.SetAction(parsed =>
        {
            SuiteOptions options = SuiteSeed.Resolve(parsed.GetValue(seed));
            if (parsed.GetValue(threads) is { } given)
                options = options with { Threads = (int)given };
            NamedRule[] rules = [.. new[] { (first.Name, parsed.GetRequiredValue(first)), (second.Name, parsed.GetValue(second)) }
                .Where(named => named.Item2 is not null)
                .Select(named => RuleNames.Find(named.Item1, named.Item2!, NamedRule.Accepted))];
            SurveyRun run = new(rules, Slots(rules), options);
            run.RunUnder(host);
            if (parsed.GetValue(format) == OutputFormat.Json)
                SurveyJson.Write(host, run);
            else if (run.Survey.Entries.Count > 0)
                host.Output.Write(SurveyTable.Of(run.Survey));
            return run.Cancelled ? ExitCode.Cancelled : ExitCode.Success;
        });
        return command;
    }

    /// <summary>Each rule where it can serve.</summary>
    /// <exception cref="UserErrorException">Both are of one kind.</exception>
    private static Rules Slots(NamedRule[] rules)
    {
        Rules slots = new();
        foreach (NamedRule rule in rules)
        {
            // As a copy one of the paper's own rules is one that was given, so that the claims of the other phase are not run.
            UpdateRule given = rule.Rule.Copy();
            slots = given.DrawsSample ? slots with { Stochastic = given } : slots with { FullBatch = given };
        }

        return rules is [{ Rule.DrawsSample: var one }, { Rule.DrawsSample: var other }] && one == other
            ? throw new UserErrorException($"'{rules[0].Name}' and '{rules[1].Name}' both draw {(one ? "samples" : "no sample")}; one rule, or one of each kind, is accepted.")
            : slots;
    }
}
