namespace LabelNoise.Randomness;

/// <summary>What a random stream is used for; streams of one replicate with different purposes never share a bit.</summary>
/// <remarks>The numbers are part of the stream's definition: changing one changes every result.</remarks>
internal enum StreamPurpose
{
    /// <summary>Initial rows (aᵢ, wᵢ), addressable by neuron.</summary>
    Neurons = 0,

    /// <summary>Fresh inputs of online training, d normals a step.</summary>
    Inputs = 1,

    /// <summary>Signs of the label noise, one a step.</summary>
    LabelNoise = 2,

    /// <summary>Which training sample a step uses.</summary>
    SampleIndices = 3,

    /// <summary>The inputs of the training set, d normals a sample.</summary>
    TrainingSet = 4,

    /// <summary>The initial Gram matrix, where no rows are kept.</summary>
    InitialGram = 5,

    /// <summary>States and signs of the three-state oscillation.</summary>
    Oscillation = 6,

    /// <summary>Not drawn from by the library; free for an observer of one's own, such as a fresh sample at a frozen state.</summary>
    Observation = 7,

    /// <summary>The sample covariance of a training set known only by its size.</summary>
    Covariance = 8,

    /// <summary>The scales of heavy-tailed inputs, one a step.</summary>
    InputScales = 9,

    /// <summary>What an update rule draws for itself.</summary>
    Rule = 10,

    /// <summary>What an experiment of one's own draws (<see cref="ReplicateSeed.NewRandom"/>).</summary>
    Experiment = 11,

    /// <summary>Initial weights of a classifier, hidden unit after hidden unit.</summary>
    ClassifierWeights = 12,

    /// <summary>Which labels of a batch are replaced, and by which.</summary>
    ReplacedLabels = 13,
}
