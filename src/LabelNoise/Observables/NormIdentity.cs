using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// Follows equation 41 for every neuron and at every step: ‖wᵢ(T)‖² − aᵢ(T)² = ‖wᵢ(s)‖² − aᵢ(s)² + η²Σⱼ ΔWᵢ(j) over the steps s ≤ j &lt; T
/// since the watch began, with ΔWᵢ(j) = −g²((x·wᵢ)² − aᵢ²‖x‖²). The identity is exact for label-noise SGD, so what is left is rounding.
/// </summary>
internal struct NormIdentity : IStepObserver
{
    private readonly Trajectory _trajectory;
    private readonly double[] _input;
    private Visitor _visitor;

    /// <summary>Starts the watch at a trajectory's present step.</summary>
    /// <exception cref="InvalidOperationException">The trajectory has no rows.</exception>
    public NormIdentity(Trajectory trajectory)
    {
        _trajectory = trajectory;
        _input = new double[trajectory.Problem.Dimension];
        _visitor = new Visitor(trajectory.InitialNeurons.Groups, _input);
        Look();
    }

    /// <summary>
    /// The largest |left − right| over all neurons and all looks, each in units of ‖wᵢ(s)‖² + aᵢ(s)² + η²Σⱼ g²((x·wᵢ)² + aᵢ²‖x‖²), the
    /// numbers that were added up.
    /// </summary>
    public readonly double LargestDefect => Dense.Max(_visitor.Largest);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The rule draws no sample, so there is no ΔWᵢ.</exception>
    public bool Observe(in ObservedStep step)
    {
        if (step.Input.IsEmpty)
            throw new InvalidOperationException("Equation 41 adds up steps that use one sample each; this rule uses none.");
        step.Input.CopyTo(_input);
        double c = _trajectory.Problem.LearningRate * step.Residual;
        Sweep(c * c);
        return true;
    }

    /// <summary>Looks at the present step without adding to the sum, for the state after the last step.</summary>
    public void Look() => Sweep(0);

    private void Sweep(double weight)
    {
        _visitor.Begin(weight);
        _trajectory.VisitAll(ref _visitor);
    }

    private struct Visitor(int groups, double[] input) : INeuronVisitor
    {
        private readonly Vector256<double>[] _sum = new Vector256<double>[groups];
        private readonly Vector256<double>[] _scale = new Vector256<double>[groups];
        private bool _started;
        private double _weight;
        private double _inputSquared;

        public Vector256<double> Largest { get; private set; }

        public void Begin(double weight)
        {
            _weight = weight;
            _inputSquared = Dense.Dot(input, input);
        }

        public void Visit(scoped in NeuronGroup group)
        {
            ref Vector256<double> sum = ref _sum[group.Index];
            ref Vector256<double> scale = ref _scale[group.Index];
            Vector256<double> outer = group.Current[0] * group.Current[0];
            Vector256<double> inner = group.NormSquared();
            if (!_started)
            {
                sum = inner - outer;

                // The smallest normal number keeps a row of padding at 0/tiny = 0 instead of 0/0.
                scale = inner + outer + Vector256.Create(2.2250738585072014e-308);
                _started = group.Index == groups - 1;
            }

            Largest = Vector256.Max(Largest, Vector256.Abs(inner - outer - sum) / scale);
            Vector256<double> p = Vector256<double>.Zero;
            for (int k = 0; k < input.Length; k++)
                p = Vector256.FusedMultiplyAdd(group.Current[k + 1], Vector256.Create(input[k]), p);
            Vector256<double> shrink = _weight * (p * p);
            Vector256<double> grow = _weight * _inputSquared * outer;
            sum += grow - shrink;
            scale += grow + shrink;
        }
    }
}
