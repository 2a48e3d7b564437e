namespace LabelNoise.Simulation;

/// <summary>Something that looks at neurons, four at a time; implement it as a struct.</summary>
internal interface INeuronVisitor
{
    /// <summary>Looks at one group.</summary>
    void Visit(scoped in NeuronGroup group);
}
