using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>Gamma variates by Marsaglia and Tsang, "A simple method for generating gamma variables" (2000).</summary>
internal static class GammaVariate
{
    /// <summary>A draw from the gamma law with the given shape (at least ½) and unit scale.</summary>
    public static double Draw(double shape, NormalStream normals, UniformStream uniforms)
    {
        Guard.AtLeast(shape, 0.5);
        if (shape < 1)
        {
            // Γ(s) is Γ(s + 1)·U^(1/s).
            double boost = Math.Pow(uniforms.Next(), 1 / shape);
            return boost * Draw(shape + 1, normals, uniforms);
        }

        double d = shape - 1.0 / 3;
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = normals.Next();
            double root = 1 + c * x;
            if (root <= 0)
                continue;
            double v = root * root * root;
            if (Math.Log(uniforms.Next()) < 0.5 * x * x + d - d * v + d * Math.Log(v))
                return d * v;
        }
    }
}
