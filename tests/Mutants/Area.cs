namespace LabelNoise.Tests.Mutants;

/// <summary>The part of the library that a fault is in.</summary>
internal enum Area
{
    Model,
    Rule,
    Sampler,
    Engine,
    Observable,
    Classifier,
    Statement,
    Statistics,
}
