using System.Text.RegularExpressions;
using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Claims;

public sealed class ReplayTests
{
    [Theory(DisplayName = "A replay says which quantity decided the replicate, its bound, the step and, where one neuron decides, the neuron")]
    [InlineData("C.1/agreement/unscaled", @"\nlargest ‖wᵢ\(0\)‖ = [0-9.]+ of neuron [0-9]+$")]
    [InlineData("C.2/both/m=1024/d=7/eta-m=0.5/online", @"\nlargest \|g\| = [0-9.]+ in step [0-9]+, .*\nlargest \|aᵢ\| = [0-9.]+ of neuron [0-9]+ at step [0-9]+, m\^\(−1/4\) = 0\.176777\n.* in step [0-9]+; watched up to step [0-9]+$")]
    [InlineData("C.3/growth/control/m=8192/d=7/eta-m=1/online", @"\nlargest Pr\[ΔWᵢ > 0 \| past\] = [0-9.]+ of neuron [0-9]+ at step [0-9]+, ")]
    [InlineData("C.3/growth/agreement/at-most", @"\nΔWᵢ = [-0-9.E]+ of neuron [0-9]+ in step 8, Pr\[ΔWᵢ > 0 \| past\] = [0-9.E-]+ at \|aᵢ\|/‖wᵢ‖ = [0-9.E-]+$")]
    [InlineData("C.3/no-growth/m=1024/d=7/eta-m=0.5/online", @"\nΔWᵢ = [-0-9.E]+ of neuron [0-9]+ in step 505, where ‖wᵢ‖ = [0-9.]+, \|aᵢ\| = [0-9.E-]+, \(σ/4\)² = 2$")]
    [InlineData("C.3/progress/m=4096/d=7/eta-m=1/online", @"\nΔWᵢ = [-0-9.E]+ of neuron [0-9]+ in step 553, where ‖wᵢ‖ = 0\.5[0-9]*, \|aᵢ\| = [0-9.E-]+, \(σ/4\)² = 4$")]
    [InlineData("C.3/progress/pointwise/control/m=4096/d=7/eta-m=1/online", @"\nleast Pr\[ΔWᵢ ≤ −\(σ/4\)² \| past\], .* = [0-9.E-]+ of neuron [0-9]+ at step [0-9]+, where ‖wᵢ‖ = [0-9.]+, \|aᵢ\| = [0-9.]+$")]
    [InlineData("C.4/displacement/m=16384/d=7/eta-m=1/online", @"\nobserved [0-9.]+ at step [0-9]+, expected [0-9.]+ up to a factor [0-9.]+$")]
    [InlineData("C.4/by-T1/m=256/d=7/eta-m=1/online", @"\nneuron [0-9]+, a last one, was seen outside at step [0-9]+ of [0-9]+$")]
    [InlineData("C.4/stays-lazy/control/m=256/d=7/eta-m=1/online", @"\nfarthest from its start at step [0-9]+ is neuron [0-9]+, ")]
    [InlineData("3.4/typical/eta=0.01/d=7", @"\nmedian of 1 − \|cos ∠\(wᵢ, θ\*\)\| = [0-9.]+(E-[0-9]+)? at step [0-9]+$")]
    [InlineData("3.5/converged/eta=0.01/d=7/n=1:eta^2", @"\n‖θ − θ\*‖ = [0-9.]+(E-[0-9]+)? at step [0-9]+$")]
    [InlineData("3.5/aligned/eta=0.01/d=7/n=1:eta^2", @"\nlargest 1 − \|cos ∠\(wᵢ, θ\*\)\| = [0-9.]+(E-[0-9]+)? of neuron [0-9]+ at step [0-9]+$")]
    public void Accounts(string id, string account) =>
        Catalogue.Paper.Find(id).Replay(1, 0).Should().MatchRegex(new Regex(account, RegexOptions.None, TimeSpan.FromSeconds(1)));

    [Fact(DisplayName = "Every check of the survey is called by the word of its claims' ids")]
    public void CheckWords()
    {
        foreach (Claim claim in Survey.Claims(new Rules()))
        {
            string word = claim.Id.Split('/')[1];
            string check = claim.Check.Replace('₁', '1').Replace(' ', '-');

            check.Should().MatchRegex(new Regex($"(^|-){Regex.Escape(word)}([-,]|$)", RegexOptions.None, TimeSpan.FromSeconds(1)), "it checks {0}", claim.Id);
        }
    }
}
