namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the training of networks on images, and in what is asked of them.</summary>
internal static class ClassifierFaults
{
    private const string Model = "Classification/ReducedModel.cs";
    private const string Linearised = "Classification/LinearisedNetwork.cs";
    private const string Trials = "Paper/LazyOrRich/LazyOrRichTrials.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("No label of an image is ever replaced", Area.Classifier, "Classification/Batches.cs", "_replaced.Next() < _flipProbability", "_replaced.Next() < 0"),
        new("The step of the second layer is left out", Area.Classifier, Model, "Dense.Add(step * _setting.OuterGain,", "Dense.Add(0 * step * _setting.OuterGain,"),
        new("The step of the first layer is three times as long", Area.Classifier, Model, "Dense.Add(step * _setting.InnerGain(Task.Train.Dimension),", "Dense.Add(3 * step * _setting.InnerGain(Task.Train.Dimension),"),
        new("SAM looks down the gradient, not up", Area.Classifier, Model, "_setting.Radius / norm", "-_setting.Radius / norm"),
        new("The norm of the first layer is that at the start", Area.Classifier, Model, "squares[k % _width] += _inner[k]", "squares[k % _width] += 0 * _inner[k]"),
        new("The linearised network forgets how the second layer moves", Area.Classifier, Linearised, "WriteDots(pass.Values, outer,", "WriteDots(pass.Values, Start.Outer,"),
        new("The linearised network takes the first layer's motion twice", Area.Classifier, Linearised, "Dense.Add(1, moved,", "Dense.Add(2, moved,"),
        new("A distance is the least difference of losses, not the largest", Area.Classifier, Trials, "distance = Math.Max(distance,", "distance = Math.Min(distance,"),
        new("A distance is a tenth of what it is said to be", Area.Classifier, Trials, "one.Loss(0);", "10 * one.Loss(0);"),
    ];
}
