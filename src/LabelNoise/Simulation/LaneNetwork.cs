using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Simulation;

/// <summary>The replicate in one lane of an engine. What it shows is valid until the engine advances.</summary>
internal sealed class LaneNetwork : Network
{
    private readonly LaneEngine _engine;
    private readonly int _lane;
    private readonly double[] _theta;
    private readonly double[] _rows;
    private readonly NeuronBlock _propagator;
    private InitialRows? _initial;
    private NeuronCoordinates? _coordinates;
    private long _propagatorAt = -1;

    /// <summary>Creates the view of a lane.</summary>
    public LaneNetwork(LaneEngine engine, int lane)
        : base(engine.Problem)
    {
        _engine = engine;
        _lane = lane;
        _theta = new double[engine.Problem.Dimension];
        _rows = new double[engine.State.Count * (engine.Problem.Dimension + 1)];
        _propagator = new NeuronBlock(engine.Problem.Dimension + 1, engine.Problem.Dimension);
    }

    /// <inheritdoc/>
    public override long Step => _engine.Clock[_lane];

    /// <inheritdoc/>
    public override ReadOnlySpan<double> Theta
    {
        get
        {
            for (int k = 0; k < _theta.Length; k++)
                _theta[k] = Sum((row, column) => State[row, 0, _lane] * State[row, column, _lane], k + 1);
            return _theta;
        }
    }

    /// <inheritdoc/>
    public override double OuterNormSquared => Sum(Squared, 0);

    /// <inheritdoc/>
    public override double InnerNormSquared => Enumerable.Range(1, Problem.Dimension).Sum(column => Sum(Squared, column));

    /// <inheritdoc/>
    public override Matrix<double> GramMatrix()
    {
        int size = Problem.Dimension + 1;
        return Matrix<double>.Build.Dense(size, size, (i, j) => Sum((row, column) => State[row, i, _lane] * State[row, column, _lane], j));
    }

    /// <inheritdoc/>
    public override NeuronBlock InitialNeurons =>
        Initial.Stored ?? throw new InvalidOperationException("The rows of this network are drawn again whenever they are looked at; it does not keep them.");

    /// <inheritdoc/>
    public override int Neurons => Initial.Count;

    /// <inheritdoc/>
    internal override double[]? Covariance => _engine.CovarianceOf(_lane);

    /// <inheritdoc/>
    internal override double[] TrainingCovariance => _engine.TrainingCovarianceOf(_lane);

    /// <summary>
    /// A factor L with |aᵢ(t) − aᵢ(s)| ≤ L·‖ΔA‖ and ‖wᵢ(t) − wᵢ(s)‖ ≤ L·‖ΔV‖_F for every neuron, where A and V are the outer weights and the
    /// rows of the equivalent neurons.
    /// </summary>
    public double LargestCoordinate => _coordinates?.LargestCoordinate(Initial) ?? 1;

    private Neurons State => _engine.State;

    private InitialRows Initial => _initial ?? throw new InvalidOperationException("This network was started from a Gram matrix; it has no neurons to look at.");

    /// <summary>Whether a replicate is in the lane.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Puts a replicate at its step 0 into the lane: rows, or a Gram matrix alone.</summary>
    public void Start(InitialRows? rows, double[,]? gram)
    {
        IsLoaded = true;
        _initial = rows;
        _propagatorAt = -1;
        NeuronBlock? neurons = rows is not null && rows.Count <= State.Count ? rows.Stored : null;
        _coordinates = neurons is not null ? null : new NeuronCoordinates(gram ?? Gram.Of(rows!));

        // Rounding may leave a Gram matrix with a larger rank than the network has neurons.
        State.Fill(_lane, Math.Min(_coordinates?.Rank ?? State.Count, State.Count));
        for (int row = 0; row < State.Count; row++)
        {
            for (int column = 0; column <= Problem.Dimension; column++)
                State[row, column, _lane] = neurons?[row, column] ?? _coordinates![row, column];
        }
    }

    /// <inheritdoc/>
    internal override void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
    {
        RequireGroups(groups, Initial.Groups);
        if (_coordinates is null)
            ShowRows(groups, ref visitor);
        else
            PropagatedGroup.Show(Initial, Propagator(_coordinates), groups, ref visitor);
    }

    /// <inheritdoc/>
    internal override void VisitAll<TVisitor>(ref TVisitor visitor)
    {
        if (Initial is var rows && _coordinates is null)
            ShowRows([.. Enumerable.Range(0, rows.Groups)], ref visitor);
        else
            PropagatedGroup.ShowAll(rows, Propagator(_coordinates), ref visitor);
    }

    private NeuronBlock Propagator(NeuronCoordinates coordinates)
    {
        if (_propagatorAt != State.Version)
        {
            State.Read(_lane, _rows);
            coordinates.Propagator(_rows, _propagator);
        }

        _propagatorAt = State.Version;
        return _propagator;
    }

    /// <summary>A network no wider than d + 1 is stored as it is.</summary>
    private void ShowRows<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        foreach (int group in groups)
            ShowRows(group, ref visitor);
    }

    private void ShowRows<TVisitor>(int group, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        Vector256<double>[] initial = new Vector256<double>[Problem.Dimension + 1];
        Vector256<double>[] current = new Vector256<double>[Problem.Dimension + 1];
        for (int row = 4 * group; row < Math.Min(4 * group + 4, State.Count); row++)
        {
            for (int column = 0; column <= Problem.Dimension; column++)
            {
                initial[column] = initial[column].WithElement(row & 3, InitialNeurons[row, column]);
                current[column] = current[column].WithElement(row & 3, State[row, column, _lane]);
            }
        }

        visitor.Visit(new NeuronGroup(group, InitialNeurons.Count, initial, current));
    }

    private double Squared(int row, int column) => State[row, column, _lane] * State[row, column, _lane];

    private double Sum(Func<int, int, double> element, int column) => Enumerable.Range(0, State.Count).Sum(row => element(row, column));
}
