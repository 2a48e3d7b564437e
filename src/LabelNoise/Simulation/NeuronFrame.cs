using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// Two vectors V and D of R^(d − 1) that are moved by multiples of each other and of normal vectors. The law of a normal vector is the same in every orthonormal frame, so three
/// numbers are enough: ‖V‖, the part of D along V and the length of the rest. A step takes two normals and a χ² with d − 3 degrees of freedom, whatever d is.
/// </summary>
/// <param name="dimension">d, at least 4.</param>
/// <param name="seed">The replicate.</param>
internal sealed class NeuronFrame(int dimension, ReplicateSeed seed)
{
    private readonly double _shape = (Guard.AtLeast(dimension, 4) - 3) / 2.0;

    // The same purpose under a shifted key, so that the rejection test shares no bits with the normals.
    private readonly UniformStream _uniforms = new(seed with { Key = ~seed.Key }, StreamPurpose.Inputs);

    private double _along;
    private double _beside;
    private double _rest;

    /// <summary>‖V‖.</summary>
    public double Length { get; private set; }

    /// <summary>The part of D along V.</summary>
    public double Along { get; private set; }

    /// <summary>The length of the rest of D.</summary>
    public double Beside { get; private set; }

    /// <summary>Draws a normal vector x.</summary>
    /// <param name="normals">The stream.</param>
    /// <returns>V·x.</returns>
    public double Draw(NormalStream normals)
    {
        _along = normals.Next();
        _beside = normals.Next();
        _rest = Math.Sqrt(2 * GammaVariate.Draw(_shape, normals, _uniforms));
        return Length * _along;
    }

    /// <summary>V' = <paramref name="keep"/>·V + <paramref name="first"/>·x and D' = D + <paramref name="mixed"/>·V + <paramref name="second"/>·x with the x that was drawn last.</summary>
    public void Move(double keep, double first, double mixed, double second)
    {
        (double v0, double v1, double v2) = ((keep * Length) + (first * _along), first * _beside, first * _rest);
        (double d0, double d1, double d2) = (Along + (mixed * Length) + (second * _along), Beside + (second * _beside), second * _rest);
        double length = Math.Sqrt((v0 * v0) + (v1 * v1) + (v2 * v2));
        (double c0, double c1, double c2) = ((v1 * d2) - (v2 * d1), (v2 * d0) - (v0 * d2), (v0 * d1) - (v1 * d0));
        Along = ((v0 * d0) + (v1 * d1) + (v2 * d2)) / length;
        Beside = Math.Sqrt((c0 * c0) + (c1 * c1) + (c2 * c2)) / length;
        Length = length;
    }
}
