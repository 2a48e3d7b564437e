namespace LabelNoise.Cli.Fingerprints;

/// <summary>What a fingerprint is taken of.</summary>
internal enum FingerprintPart
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Random words, and normals, signs and uniforms.</summary>
    Words,

    /// <summary>Trajectories of every rule and engine.</summary>
    Trajectories,

    /// <summary>Initial laws and processes that the C runtime's functions enter.</summary>
    Laws,

    /// <summary>Results of claims.</summary>
    Verdicts,
}
