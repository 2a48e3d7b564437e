using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The matrix P = [α, pᵀ; β, I + Aᵀ] by which all neurons move (docs/theorems.md), with A kept apart so that it is not lost beside I.</summary>
internal sealed class Propagator(int dimension)
{
    public double Alpha { get; private set; } = 1;

    public Vector<double> Beta { get; private set; } = Vector<double>.Build.Dense(dimension);

    public Vector<double> P { get; private set; } = Vector<double>.Build.Dense(dimension);

    public Matrix<double> A { get; private set; } = Matrix<double>.Build.Dense(dimension, dimension);

    /// <summary>Σh²‖x‖².</summary>
    public double Energy { get; private set; }

    /// <summary>Σ|h|·‖x‖·‖β‖.</summary>
    public double Motion { get; private set; }

    public Matrix<double> Stretch => Matrix<double>.Build.DenseIdentity(dimension) + A;

    /// <summary>P itself.</summary>
    public Matrix<double> Whole => Matrix<double>.Build.DenseOfMatrixArray(new[,]
    {
        { Matrix<double>.Build.Dense(1, 1, Alpha), P.ToRowMatrix() },
        { Beta.ToColumnMatrix(), Stretch.Transpose() },
    });

    public void Step(double h, Vector<double> x)
    {
        Energy += h * h * x.DotProduct(x);
        Motion += Math.Abs(h) * x.L2Norm() * Beta.L2Norm();
        Vector<double> beta = Beta - (h * (x + A.TransposeThisAndMultiply(x)));
        Matrix<double> a = A - (h * x.OuterProduct(Beta));
        Vector<double> p = P - (h * Alpha * x);
        Alpha -= h * x.DotProduct(P);
        (Beta, A, P) = (beta, a, p);
    }
}
