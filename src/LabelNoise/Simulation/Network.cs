using LabelNoise.Model;
using LabelNoise.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Simulation;

/// <summary>One replicate of the network at its present step, as observables see it.</summary>
public abstract class Network
{
    private readonly double[] _teacher;

    private protected Network(Problem problem)
    {
        Problem = problem;
        _teacher = new double[problem.Dimension];
        _teacher[0] = problem.TeacherNorm;
    }

    /// <summary>The problem being trained on.</summary>
    public Problem Problem { get; }

    /// <summary>Steps carried out so far.</summary>
    public abstract long Step { get; }

    /// <summary>The network's linear map θ = Wᵀa; d numbers.</summary>
    public abstract ReadOnlySpan<double> Theta { get; }

    /// <summary>‖a‖².</summary>
    public abstract double OuterNormSquared { get; }

    /// <summary>Σ‖wᵢ‖².</summary>
    public abstract double InnerNormSquared { get; }

    /// <summary>The interpolator θ*; d numbers.</summary>
    public ReadOnlySpan<double> TeacherVector => _teacher;

    /// <summary>The rows at step 0.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows, or does not keep them.</exception>
    public abstract NeuronBlock InitialNeurons { get; }

    /// <summary>Number of neurons that can be looked at, m.</summary>
    /// <exception cref="InvalidOperationException">The network was started from a Gram matrix and has no rows.</exception>
    public virtual int Neurons => InitialNeurons.Count;

    /// <summary>The Σ̂ that every step uses, d × d row by row; empty for the identity, null where steps use samples instead.</summary>
    internal abstract double[]? Covariance { get; }

    /// <summary>Σ̂ of the training inputs, d × d row by row, whether steps use it or samples; empty for the identity, where inputs are fresh.</summary>
    internal abstract double[] TrainingCovariance { get; }

    /// <summary>[a | W]ᵀ[a | W], (1 + d) × (1 + d): ‖a‖² first, then θ, then WᵀW. It needs no rows, and costs nothing at any width.</summary>
    public abstract Matrix<double> GramMatrix();

    /// <summary>A copy of [a | W], m × (1 + d): row i is (aᵢ, wᵢ), and θ* points along the second column.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public Matrix<double> Weights()
    {
        WeightsVisitor visitor = new(Matrix<double>.Build.Dense(Neurons, Problem.Dimension + 1));
        VisitAll(ref visitor);
        return visitor.Weights;
    }

    /// <summary>Shows groups of four neurons to a visitor, in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    internal abstract void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor;

    /// <summary>Shows all neurons to a visitor, in order.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    internal abstract void VisitAll<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor;

    /// <summary>The engines read rows without checks of their own.</summary>
    private protected static void RequireGroups(ReadOnlySpan<int> groups, int all)
    {
        foreach (int group in groups)
        {
            if ((uint)group >= (uint)all)
                throw Guard.OutOfRange(nameof(groups), group, FormattableString.Invariant($"groups must lie in 0 … {all - 1}."));
        }
    }

    private readonly struct WeightsVisitor(Matrix<double> weights) : INeuronVisitor
    {
        public Matrix<double> Weights => weights;

        public void Visit(scoped in NeuronGroup group)
        {
            for (int lane = 0; lane < group.Count; lane++)
            {
                for (int k = 0; k < weights.ColumnCount; k++)
                    weights[(4 * group.Index) + lane, k] = group.Current[k][lane];
            }
        }
    }
}
