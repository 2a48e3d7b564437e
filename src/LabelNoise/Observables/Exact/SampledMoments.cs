using LabelNoise.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma 3.3 without inequalities given a training set: the second moments of the three-state process (equations 5 and 6) under a gradient
/// Σ̂(θ − θ*).
/// </summary>
/// <remarks>
/// In the eigenbasis of Σ̂ the coordinates of equation 5 do not meet: coordinate k of wᵢ moves by −ηλₖaᵢ(θₖ − θ*ₖ). The signs are
/// independent of W, so cross terms vanish as they do for Σ̂ = I, and at each active step of a class of K neurons xₖ = E wᵢₖ² moves by
/// <c>xₖ ← ((1 − λₖη^(3/2))² + (K − 1)·λₖ²η³)·xₖ + λₖ²η^(5/2)·θ*ₖ²</c>, from xₖ = 1/d. For Σ̂ = I the sum over k is the recursion of
/// <see cref="OscillationMoments"/>, which no longer knows d; a direction with λₖ = 0 keeps xₖ = 1/d for ever.
/// </remarks>
internal sealed class SampledMoments
{
    private readonly OscillationMoments[] _coordinates;

    /// <summary>Takes the setting of the process; θ* = ‖θ*‖·e₁.</summary>
    /// <param name="learningRate">η, below 1.</param>
    /// <param name="teacherNorm">‖θ*‖, at least 0, with a finite square.</param>
    /// <param name="width">m, at least 1.</param>
    /// <param name="covariance">Σ̂, symmetric and positive semi-definite, d × d numbers row by row.</param>
    /// <param name="rank">The rank of Σ̂, from 0 to d; the smallest d − rank eigenvalues are taken to be 0, not their rounding errors.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="ArgumentException">The covariance is empty or not square.</exception>
    public SampledMoments(Magnitude learningRate, double teacherNorm, Magnitude width, double[] covariance, int rank)
    {
        Guard.NotNull(covariance);
        int dimension = (int)Math.Sqrt(covariance.Length);
        if (dimension == 0 || dimension * dimension != covariance.Length)
            throw new ArgumentException(FormattableString.Invariant($"covariance must hold d × d numbers; it holds {covariance.Length}."), nameof(covariance));
        if (rank < 0 || rank > dimension)
            throw Guard.OutOfRange(nameof(rank), rank, FormattableString.Invariant($"rank must be a whole number from 0 to {dimension}."));

        Evd<double> eigen = Matrix<double>.Build.Dense(dimension, dimension, covariance).Evd(Symmetricity.Symmetric);
        _coordinates = new OscillationMoments[dimension];
        for (int k = 0; k < dimension; k++)
        {
            // Eigenvalues come in ascending order.
            double eigenvalue = k < dimension - rank ? 0 : Math.Max(0, eigen.EigenValues[k].Real);
            double teacher = Math.Abs(eigen.EigenVectors[0, k]) * teacherNorm * Math.Sqrt(dimension);
            _coordinates[k] = new OscillationMoments(learningRate, teacher, width, eigenvalue);
        }
    }

    /// <summary>E[(1/m)·Σ‖wᵢ(t)‖² | Σ̂], over the signs and the start.</summary>
    /// <param name="step">t ≥ 0, in steps.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The width exceeds <see cref="OscillationMoments.LargestSummedWidth"/>.</exception>
    public double ExactMeanSquaredNorm(long step) => _coordinates.Average(coordinate => coordinate.ExactMeanSquaredNorm(step));
}
