using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>The factors √((ν − 2)/χ²_ν), of mean square 1, that turn standard normal vectors into Student t ones; one a step, in order.</summary>
internal sealed class StudentScales
{
    private readonly double _degreesOfFreedom;
    private readonly NormalStream _normals;
    private readonly UniformStream _uniforms;

    /// <summary>Opens the factors of a replicate, at the first one.</summary>
    /// <param name="degreesOfFreedom">ν, above 2.</param>
    /// <param name="seed">The replicate.</param>
    /// <exception cref="ArgumentOutOfRangeException">ν is NaN, infinite, or at most 2.</exception>
    public StudentScales(double degreesOfFreedom, ReplicateSeed seed)
    {
        _degreesOfFreedom = Guard.Above(degreesOfFreedom, 2);
        _normals = new NormalStream(seed, StreamPurpose.InputScales);

        // The same purpose under a shifted key, so that the rejection test shares no bits with the normals.
        _uniforms = new UniformStream(seed with { Key = ~seed.Key }, StreamPurpose.InputScales);
    }

    /// <summary>The next factor; χ²_ν is twice a gamma variate of shape ν/2.</summary>
    public double Next() => Math.Sqrt((_degreesOfFreedom - 2) / (2 * GammaVariate.Draw(_degreesOfFreedom / 2, _normals, _uniforms)));
}
