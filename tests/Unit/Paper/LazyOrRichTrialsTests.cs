using LabelNoise.Claims;
using LabelNoise.Classification;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class LazyOrRichTrialsTests
{
    private static readonly ImageSetting Setting = ImageSetting.Small;
    private static readonly ImageTrainings Trainings = new(Setting);
    private static readonly ReplicateSeed Seed = ReplicateSeed.For(9, "lazy or rich", 0);

    [Fact(DisplayName = "The distance of two trainings is their largest difference of losses over the loss at the start; to itself it is 0")]
    public void Distance()
    {
        Trainee network = Trainee.Network(Setting.Noisy);
        Trainee linear = Trainee.Linearised(Setting.Clean);

        LazyOrRichTrials.Distance(Trainings, network, network, test: false, Seed).Should().Be(0);
        foreach (bool test in new[] { false, true })
        {
            using Case atTest = Case.Of(test);
            double distance = LazyOrRichTrials.Distance(Trainings, network, linear, test, Seed);
            distance.Should().Be(ByHand(test)).And.BeGreaterThan(0);
            LazyOrRichTrials.Distance(Trainings, linear, network, test, Seed).Should().Be(distance);
        }
    }

    [Fact(DisplayName = "Trainings are within a bound where their distance is at most it, and apart where it is at least it")]
    public void Outcomes()
    {
        Trainee network = Trainee.Network(Setting.Noisy);
        Trainee linear = Trainee.Linearised(Setting.Clean);
        double distance = LazyOrRichTrials.Distance(Trainings, network, linear, test: false, Seed);

        LazyOrRichTrials.Within(Trainings, network, linear, 2 * distance).Run(Seed).Should().Be(new TrialOutcome(true, 0.5));
        LazyOrRichTrials.Within(Trainings, network, linear, distance / 2).Run(Seed).Should().Be(new TrialOutcome(false, 2));
        LazyOrRichTrials.Apart(Trainings, network, linear, 2 * distance).Run(Seed).Should().Be(new TrialOutcome(false, 2));
        LazyOrRichTrials.Apart(Trainings, network, linear, distance / 2).Run(Seed).Should().Be(new TrialOutcome(true, 0.5));
    }

    [Fact(DisplayName = "What a network ends as is told from its start and its end, and of two networks from their ends")]
    public void Ends()
    {
        Training start = Network(Setting.Noisy);
        Training end = Network(Setting.Noisy);
        end.Advance(Setting.Steps);
        double expected = end.Model.InnerNorm() / start.Model.InnerNorm();

        LazyOrRichTrials.Ends(Trainings, Setting.Noisy, 2, training => training.InnerNorm / training.InnerNormAtStart).Run(Seed).Ratio.Should().Be(expected / 2);
        LazyOrRichTrials.EndAtMost(Trainings, Setting.Noisy, Setting.Noisy, 1, (first, second) => first.PrunedLoss + second.Loss(TrainingRecord.Looks, test: true)).Run(Seed).Ratio
            .Should().Be(end.Scores(kept: UnitNorms.Pruned(UnitNorms.Of(end.Model), 0.5)).Loss + end.Scores(test: true).Loss);
    }

    [Fact(DisplayName = "Claims about the authors' setting look at the same replicates, each of the others at its own")]
    public void Shared()
    {
        ProbabilityClaim[] claims = [.. Catalogue.Paper.Claims.Where(claim => string.Equals(claim.Statement.Id, "Fig.2", StringComparison.Ordinal)).Cast<ProbabilityClaim>()];

        claims.Where(claim => claim.Profile == Profile.Deep).Should().HaveCountGreaterThan(5).And.OnlyContain(claim => claim.StreamName == "Fig.2/released");
        claims.Where(claim => claim.Profile == Profile.Quick).Should().HaveCountGreaterThan(5).And.OnlyContain(claim => claim.StreamName == claim.Id);
    }

    private static double ByHand(bool test)
    {
        InitialWeights start = new(Setting.Task, Setting.Noisy, Seed);
        Training network = Network(Setting.Noisy);
        Training linear = Training.OfLinearisation(Setting.Clean, start, Setting.Task, Seed);
        double scale = network.Scores().Loss;
        double largest = 0;
        for (int look = 0; look < 20; look++)
        {
            network.Advance(Setting.Steps / 20);
            linear.Advance(Setting.Steps / 20);
            largest = Math.Max(largest, Math.Abs(network.Scores(test).Loss - linear.Scores(test).Loss) / scale);
        }

        return largest;
    }

    private static Training Network(TrainingSetting setting) => Training.OfNetwork(setting, new InitialWeights(Setting.Task, Setting.Noisy, Seed), Setting.Task, Seed);
}
