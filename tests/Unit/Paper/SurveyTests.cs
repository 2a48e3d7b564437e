using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class SurveyTests
{
    private static UpdateRule Nowhere(UpdateRule rule) => rule.Requiring("another world", _ => false);

    [Fact(DisplayName = "A survey checks one claim per statement, check and kind of inputs: the widest up to m = 64, else the narrowest")]
    public void Selection() => Survey.Claims(new Rules()).Select(c => c.Id).Should().Equal(
        "C.2/both/m=1024/d=7/eta-m=0.5/online",
        "C.2/both/m=1024/d=7/eta-m=0.5/n=1000",
        "C.2/agreement/m=1024/d=7/eta-m=0.5/online",
        "C.3/no-growth/m=1024/d=7/eta-m=0.5/online",
        "C.3/no-growth/m=1024/d=7/eta-m=0.5/n=1000",
        "C.3/progress/m=4096/d=7/eta-m=1/online",
        "C.3/progress/m=4096/d=7/eta-m=1/n=1000",
        "C.3/increment/m=256/d=7/eta-m=0.5/online",
        "C.3/increment/one-constant/m=256/d=7/eta-m=0.5/online",
        "C.4/by-T1/m=256/d=7/eta-m=1/online",
        "C.4/by-T1/m=1024/d=7/eta-m=1/n=1000",
        "C.4/at-T1/m=128/d=7/eta-m=1/online",
        "C.4/at-T1/m=128/d=7/eta-m=1/n=1000",
        "C.4/longer-time/m=1024/d=7/eta-m=1/online",
        "C.4/some-neuron/m=512/d=1/eta-m=0.5/online",
        "3.4/typical/eta=0.001/d=7",
        "3.4/typical/eta=0.001/d=7/n=1:eta^2",
        "3.5/converged/eta=0.001/d=7/n=1:eta^2",
        "3.5/aligned/eta=0.001/d=7/n=1:eta^2",
        "3.5/both/eta=0.001/d=7/n=1:eta^2",
        "3.5/converged/eta=0.001/d=7");

    [Fact(DisplayName = "A claim whose problem the rule does not take is not checked: its conditions are not met")]
    public void NotMet()
    {
        Rules rules = new() { Stochastic = Nowhere(UpdateRule.LabelNoiseSgd), FullBatch = Nowhere(UpdateRule.GradientDescent) };
        Survey survey = Survey.Of("nowhere", rules);

        survey.Entries.Should().HaveCount(Survey.Claims(new Rules()).Count).And.OnlyContain(e => e.Survival == Survival.ConditionsNotMet && e.Result == null);
    }

    [Fact(DisplayName = "Lemma 3.4 survives gradient descent itself and not one that leaves the inner layer alone; the table sets the two side by side")]
    public void SideBySide()
    {
        UpdateRule none = Nowhere(UpdateRule.LabelNoiseSgd);
        Survey own = Only("gradient descent", new Rules { Stochastic = none });
        Survey other = Only("frozen W", new Rules { Stochastic = none, FullBatch = Broken.DescentOfOuterLayerOnly });

        SurveyTable.Of(own, other).Should().Be("""
            | statement | check | setting | gradient descent | frozen W |
            | --- | --- | --- | --- | --- |
            | Lemma 3.4 | typical neuron | η = 0.001, m = 32, d = 7, ‖θ*‖ = m^(−1/4), Σ̂ = I | supported | refuted |

            """.ReplaceLineEndings("\n"));

        // The other claims are checked as such by the suite.
        static Survey Only(string name, Rules rules) => new(name, [.. Survey.Claims(rules)
            .Where(c => string.Equals(c.Id, "3.4/typical/eta=0.001/d=7", StringComparison.Ordinal))
            .Select(c => new SurveyEntry(c, c.Decide(new SuiteOptions())))]);
    }

    [Fact(DisplayName = "An undecided check gives up where the options say, if its claim does not before")]
    public void GivesUp()
    {
        Claim claim = Catalogue.Paper.Find("3.4/typical/eta=0.01/d=7");

        claim.Decide(new SuiteOptions { MaximumTrials = 20 }).Should().Match<ClaimResult>(r => r.Trials == 20 && r.Verdict == LabelNoise.Statistics.Verdict.Inconclusive);
    }

    [Fact(DisplayName = "A check that does not trust the expected verdict finds the same at the same replicate, as expected and not")]
    public void SameWithoutTrust()
    {
        foreach (string id in new[] { "3.4/typical/eta=0.01/d=7", "3.4/typical/control/eta=0.001/d=7" })
        {
            using Case atId = Case.Of(id);
            Claim claim = Catalogue.Paper.Find(id);
            ClaimResult trusting = claim.Decide(new SuiteOptions());

            ClaimResult careful = claim.Decide(new SuiteOptions { TrustsExpectation = false });
            (careful with { Elapsed = trusting.Elapsed }).Should().Be(trusting);
        }
    }

    [Fact(DisplayName = "A table of no surveys, or of surveys about other claims, is refused by name")]
    public void Refused()
    {
        Survey empty = new("empty", []);
        Survey one = new("one", [new SurveyEntry(Catalogue.Paper.Claims[0], null)]);
        Action none = () => SurveyTable.Of();
        Action different = () => SurveyTable.Of(empty, one);

        none.Should().Throw<ArgumentException>().WithParameterName("surveys");
        different.Should().Throw<ArgumentException>().WithParameterName("surveys").WithMessage("*all must be about the same claims*");
    }
}
