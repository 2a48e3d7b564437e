namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the equations of gradient descent and of the three-state chain.</summary>
internal static class DescentFaults
{
    private const string Batch = "Observables/Exact/BatchDescent.cs";
    private const string Tail = "Observables/Exact/CovarianceTail.cs";
    private const string Linear = "Observables/Exact/LinearisedStep.cs";
    private const string Sums = "Observables/Exact/AlignedSums.cs";
    private const string Distance = "Observables/Exact/DistanceStep.cs";
    private const string Chain = "Observables/Exact/OscillationStep.cs";
    private const string Argument = "Observables/Exact/OscillationArgument.cs";
    private const string Process = "Simulation/OscillationProcess.cs";
    private const string Coins = "Numerics/CertifiedCoins.cs";

    public static IEnumerable<Mutant> All => [.. Steps, .. FromTheBox, .. Aligned, .. Oscillation];

    private static IEnumerable<Mutant> Steps =>
    [
        new("The sums of (47) and (48) always take all samples", Area.Observable, Batch, "j < terms", "j < Samples"),
        new("Σ̂ of the first samples is that of all", Area.Observable, Batch, "FirstRows(terms)", "FirstRows(Samples)"),
        new("The loss lacks its ½", Area.Observable, Batch, "SquaredNorm / (2 * Samples)", "SquaredNorm / Samples"),
        new("A step by Σ̂ climbs in a", Area.Observable, Batch, "k == 0 ? outputs[i, 0]", "k == 0 ? -outputs[i, 0]"),
        new("A step by Σ̂ climbs in W", Area.Observable, Batch, "neurons[i, 0] * direction[k - 1, 0]", "-neurons[i, 0] * direction[k - 1, 0]"),
        new("θ is Σaᵢwᵢ twice over", Area.Observable, Batch, "Transposed * neurons.Column(0)", "Transposed * (2 * neurons.Column(0))"),
        new("θ is half of Σaᵢwᵢ", Area.Observable, Batch, "Transposed * neurons.Column(0)", "Transposed * (0.5 * neurons.Column(0))"),
        new("θ is 0 whatever the neurons are", Area.Observable, Batch, "Transposed * neurons.Column(0)", "Transposed * (0 * neurons.Column(0))"),
        new("Each neuron's own sample is the mean of all", Area.Observable, Batch, "residuals[i, 0] * _inputs[i, k - 1]", "(Covariance(Samples) * Error(neurons))[k - 1, 0]"),
        new("Nothing is lost where I stands for Σ̂", Area.Observable, Batch, "((covariance * error) - error)", "(error - error)"),
        new("All is lost where I stands for Σ̂", Area.Observable, Batch, "((covariance * error) - error)", "(covariance * error)"),
        new("The net of directions is ten times as coarse", Area.Observable, Tail, "NetShare = 0.5", "NetShare = 0.05") { RunBy = ["Eq/51", "Eq/59"] },
        new("Σ̂ is far from I with e^(−100) of its probability", Area.Observable, Tail, "return new Enclosure(Math.Max(0, least.Lower)", "return Enclosure.Exp(-100) * new Enclosure(Math.Max(0, least.Lower)"),
        new("The box has aligned neurons", Area.Sampler, "Simulation/BoxRows.cs", "if (_aligned)", "if (_aligned || true)"),
    ];

    private static IEnumerable<Mutant> FromTheBox =>
    [
        new("The linear step grows twice as fast", Area.Observable, Linear, "Growth => 1 + Product", "Growth => 1 + (2 * Product)"),
        new("The linear step stands still", Area.Observable, Linear, "Product => learningRate * teacherNorm", "Product => 0 * learningRate * teacherNorm"),
        new("A neuron of the linear step ends where (57) has it", Area.Observable, Linear, "return (u + v, u - v);", "return (u + v, Math.E * outer);"),
        new("The full-batch gradient leaves θ out", Area.Rule, "Dynamics/Step.cs", "Neurons.Theta(gradient);", "gradient.Clear();"),
        new("The centre of the ball of descent moves as if θ were 0", Area.Observable, "Observables/Exact/DescentBall.cs", "CovarianceTimesDifference(_covariance, _theta,", "CovarianceTimesDifference(_covariance, new double[Dimension],"),
        new("A step of the ball of descent rounds by parts in ten thousand", Area.Observable, "Observables/Exact/DescentBall.cs", "(Dimension + 3) * Roundoff", "1e-4"),
        new("Neurons grow by twice what they do", Area.Observable, Sums, "FinalGrowth => Enclosure.Sqrt(", "FinalGrowth => 2 * Enclosure.Sqrt("),
    ];

    private static IEnumerable<Mutant> Aligned =>
    [
        new("A cosine is 1 whatever the neuron", Area.Observable, Distance, "return square / (norm", "return 0 * square / (norm"),
        new("A cosine is off by ten times as much", Area.Observable, Distance, "return square / (norm", "return 10 * square / (norm"),
        new("The factor of θ − θ* lacks the square of η", Area.Observable, Distance, "Rate(curvature) + (LearningRate", "Rate(curvature) + (0 * LearningRate"),
        new("θ − θ* shrinks at twice its rate", Area.Observable, Distance, "1 - (LearningRate * curvature)", "1 - (2 * LearningRate * curvature)"),
        new("Every factor fits every step", Area.Observable, Distance, "Enclosure.Abs(after - (before * factor))", "0 * Enclosure.Abs(after - (before * factor))"),
        new("θ of aligned neurons is a hundred times as long", Area.Observable, Sums, "Along => Error + TeacherNorm", "Along => 100 * (Error + TeacherNorm)"),
        new("Aligned neurons stand still", Area.Observable, Sums, "Error = Error * new DistanceStep(learningRate, TeacherNorm).Factor(Curvature, Along)", "Error = Error"),
        new("The mean start in the box is a thousand times as large", Area.Observable, Sums, "width * learningRate / 3", "width * learningRate * 300"),
        new("Σaᵢγᵢ − 1 loses the factor 1/‖θ*‖", Area.Observable, Sums, "RelativeError => Error / TeacherNorm", "RelativeError => Error"),
    ];

    private static IEnumerable<Mutant> Oscillation =>
    [
        new("The chain's outer weights are √η", Area.Observable, Chain, "Enclosure.Sqrt(Enclosure.Sqrt(_learningRate))", "Enclosure.Sqrt(_learningRate)"),
        new("The chain's outer weights are 0", Area.Observable, Chain, "Enclosure.Sqrt(Enclosure.Sqrt(_learningRate))", "0 * Enclosure.Sqrt(Enclosure.Sqrt(_learningRate))"),
        new("Any outer weight may follow any", Area.Observable, Chain, "Enclosure.Abs(after - (state * Amplitude))", "0 * Enclosure.Abs(after - (state * Amplitude))"),
        new("The chain starts from 0.2, 0.6, 0.2", Area.Observable, Chain, "[0.25, 0.5, 0.25]", "[0.2, 0.6, 0.2]") { RunBy = ["Eq"] },
        new("The chain stays where it is", Area.Observable, Chain, "state == 0 ? [-1, 1] : [0]", "[state]"),
        new("An active neuron of the chain stays active", Area.Observable, Chain, "state == 0 ? [-1, 1] : [0]", "state == 0 ? [-1, 1] : [state]"),
        new("The chain leaves 0 upwards", Area.Observable, Chain, "state == 0 ? [-1, 1] : [0]", "state == 0 ? [1, 1] : [0]"),
        new("The chain forgets its state at once", Area.Observable, Chain, "state == 0 ? [-1, 1] : [0]", "state == 2 ? [state] : [-1, 0, 0, 1]"),
        new("The oscillating W does not move", Area.Observable, Chain, "inner - (_learningRate", "inner - (0 * _learningRate"),
        new("The expanded square has no cross term", Area.Observable, Chain, "- (2 * _learningRate", "- (0 * _learningRate"),
        new("The expanded square takes ‖a‖² whatever is said to stand for it", Area.Observable, Chain, "outer is { } given ?", "outer is { } given && given < 0 ?"),
        new("The mean over some signs is over all", Area.Observable, Chain, ".Where(kept)", string.Empty),
        new("The squares of the steps give back a hundred times as much", Area.Observable, Argument, "(teacherNorm * teacherNorm)) / 2", "(teacherNorm * teacherNorm)) * 50"),
        new("The squares of the steps give nothing back", Area.Observable, Argument, "(teacherNorm * teacherNorm)) / 2", "(teacherNorm * teacherNorm)) * 0"),
        new("‖a‖² is off ½ by a tenth of what is asked", Area.Observable, Coins, "coins * (0.5 + by)", "coins * (0.5 + (0.1 * by))"),
        new("‖a‖² is off ½ with a billionth of its probability", Area.Observable, Coins, "Math.Max(0, least.Lower)", "Math.Max(0, 1e-9 * least.Lower)"),
        new("The noise level moves the outer weights of the chain", Area.Engine, Process, "Math.Pow(problem.LearningRate, 0.25)", "Math.Pow(problem.LearningRate, 0.25) * problem.NoiseLevel"),
        new("The mean squared norm of the chain is always 0", Area.Engine, Process, "return sum / _problem.Width;", "return 0 * sum / _problem.Width;"),
    ];
}
