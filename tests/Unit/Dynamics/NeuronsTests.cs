using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Dynamics;

public sealed class NeuronsTests
{
    /// <summary>Sums of some hundred products of numbers below 1 in another order.</summary>
    private const double Rounding = 1e-13;

    /// <summary>Neurons and dimensions, with any number of rows left over of four.</summary>
    public static TheoryData<int, int> Shapes => new() { { 1, 1 }, { 3, 2 }, { 4, 7 }, { 5, 3 }, { 8, 7 }, { 10, 20 } };

    [Theory(DisplayName = "In each lane Products, Predict, Theta and a gradient step are wᵢ·r, Σ aᵢ wᵢ·r, Wᵀa and both layers' move, each with the other's old value")]
    [MemberData(nameof(Shapes))]
    public void PlainLoop(int count, int dimension)
    {
        Neurons neurons = Some(count, dimension, 0.3);
        Lanes[] direction = Direction(dimension);
        double[][][] before = [.. Enumerable.Range(0, Lanes.Count).Select(lane => Rows(neurons, lane))];
        Lanes[] products = neurons.Products(direction).ToArray();
        Lanes prediction = neurons.Predict(direction);
        Lanes[] theta = new Lanes[dimension];
        neurons.Theta(theta);
        neurons.Move(NeuronMap.Gradient(0.25), direction);

        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            using Case atLane = Case.Of(lane);
            double[] r = [.. direction.Select(x => x[lane])];
            double[] q = [.. before[lane].Select(z => z[1..].Zip(r, (w, x) => w * x).Sum())];
            products.Select(p => p[lane]).Should().Equal(q, Near);
            prediction[lane].Should().BeApproximately(before[lane].Select((z, i) => z[0] * q[i]).Sum(), Rounding);
            theta.Select(t => t[lane]).Should().Equal(Enumerable.Range(1, dimension).Select(k => before[lane].Sum(z => z[0] * z[k])), Near);
            double[][] after = Rows(neurons, lane);
            for (int i = 0; i < count; i++)
            {
                using Case atLaneI = Case.Of((lane, i));
                double[] z = before[lane][i];
                after[i].Should().Equal([z[0] - (0.25 * q[i]), .. r.Select((x, k) => z[k + 1] - (0.25 * z[0] * x))], Near);
            }
        }
    }

    [Theory(DisplayName = "Scale, Add, SetGradient and the move of one neuron do to every weight what their formulas say, and leave the other weights alone")]
    [MemberData(nameof(Shapes))]
    public void ElementByElement(int count, int dimension)
    {
        (Neurons neurons, Neurons other) = (Some(count, dimension, 0.3), Some(count, dimension, 0.7));
        double[][] z = Rows(neurons, 2);
        double[][] o = Rows(other, 2);
        Lanes[] direction = Direction(dimension);
        Neurons gradient = Some(count, dimension, 1.1);
        gradient.SetGradient(other, 0.5, direction);
        neurons.Scale(0.5);
        neurons.Add(-2, other);
        neurons.Move(count - 1, 0.75, 0.25, direction);

        double[][] after = Rows(neurons, 2);
        double[][] slope = Rows(gradient, 2);
        for (int i = 0; i < count; i++)
        {
            using Case atI = Case.Of(i);
            double moved = i == count - 1 ? 1 : 0;
            double product = Enumerable.Range(0, dimension).Sum(k => o[i][k + 1] * direction[k][2]);
            after[i].Should().Equal(z[i].Zip(o[i], (x, y) => (0.5 * x) - (2 * y)).Select((x, k) => x + (moved * (k == 0 ? 0.75 : 0.25 * direction[k - 1][2]))), Near);
            slope[i].Should().Equal([0.5 * product, .. direction.Select(x => 0.5 * o[i][0] * x[2])], Near);
            neurons.Outer(i)[2].Should().Be(after[i][0]);
            neurons.Inner(i, dimension - 1)[2].Should().Be(after[i][dimension]);
        }

        Rows(other, 2).SelectMany(row => row).Should().Equal(o.SelectMany(row => row));
        neurons.OuterNormSquared[2].Should().BeApproximately(after.Sum(row => row[0] * row[0]), Rounding * count);
        other.CopyFrom(neurons);
        Rows(other, 2).SelectMany(row => row).Should().Equal(after.SelectMany(row => row));
    }

    [Fact(DisplayName = "Numbers that are more or fewer than dimensions, weights of another shape and neurons that are not there are refused by name")]
    public void Refused()
    {
        Neurons neurons = Some(3, 4, 0.3);
        (Action Call, string Message)[] calls =
        [
            (() => neurons.Predict(new Lanes[3]), "input has 3 numbers; 4 are accepted.*"),
            (() => neurons.Products(new Lanes[5]), "direction has 5 numbers; 4 are accepted.*"),
            (() => neurons.Move(NeuronMap.Gradient(1), new Lanes[2]), "direction has 2 numbers; 4 are accepted.*"),
            (() => neurons.Move(0, 1, 1, new Lanes[2]), "direction has 2 numbers; 4 are accepted.*"),
            (() => neurons.SetGradient(neurons, 1, new Lanes[2]), "direction has 2 numbers; 4 are accepted.*"),
            (() => neurons.Theta(new Lanes[3]), "theta has 3 numbers; 4 are accepted.*"),
            (() => neurons.Add(1, Some(3, 3, 0.3)), "other must have 3 neurons of dimension 4.*"),
            (() => neurons.CopyFrom(Some(2, 4, 0.3)), "other must have 3 neurons of dimension 4.*"),
            (() => neurons.SetGradient(Some(2, 4, 0.3), 1, new Lanes[4]), "other must have 3 neurons of dimension 4.*"),
            (() => neurons.Add(1, null!), "*'other'*"),
            (() => neurons.Outer(3) = 1, "neuron must be below 3.*"),
            (() => neurons.Inner(-1, 0) = 1, "neuron must be below 3.*"),
            (() => neurons.Inner(0, 4) = 1, "coordinate must be below 4.*"),
            (() => neurons.Move(3, 1, 1, new Lanes[4]), "neuron must be below 3.*"),
        ];

        foreach ((Action call, string message) in calls)
        {
            using Case atMessage = Case.Of(message);
            call.Should().Throw<ArgumentException>().WithMessage(message);
        }
    }

    [Theory(DisplayName = "Leaving out the zero rows that no lane uses changes no bit of θ, of the predictions or of any row, wherever the stretch of four ends")]
    [InlineData(7, 2, 1)]
    [InlineData(7, 4, 3)]
    [InlineData(7, 1, 5)]
    [InlineData(4, 2, 2)]
    [InlineData(4, 5, 1)]
    [InlineData(9, 9, 3)]
    public void ZeroRows(int dimension, int first, int others)
    {
        Neurons all = Partly(dimension, first, others, lane => dimension + 1);
        Neurons used = Partly(dimension, first, others, lane => lane == 0 ? first : others);
        for (int step = 0; step < 20; step++)
        {
            using Case atStep = Case.Of(step);
            Bits(Step(used)).Should().Equal(Bits(Step(all)));
            Bits(used.Stored.ToArray()).Should().Equal(Bits(all.Stored.ToArray()));
        }
    }

    private static Neurons Partly(int dimension, int first, int others, Func<int, int> filled)
    {
        Neurons state = new(dimension + 1, dimension);
        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            state.Fill(lane, filled(lane));
            for (int row = 0; row < (lane == 0 ? first : others); row++)
            {
                for (int column = 0; column <= dimension; column++)
                    state[row, column, lane] = Math.Sin(1 + row + 10 * column + 100 * lane);
            }
        }

        return state;
    }

    /// <summary>A step of gradient descent whose prediction enters it, so that each product is seen.</summary>
    private static Vector256<double>[] Step(Neurons state)
    {
        Lanes[] theta = new Lanes[state.Dimension];
        state.Theta(theta);
        Lanes prediction = state.Predict(theta);
        state.Move(NeuronMap.Gradient(0.01 * prediction / 50), theta);
        return [.. theta.Select(t => t.Vector), prediction.Vector];
    }

    private static long[] Bits(Vector256<double>[] vectors) => MemoryMarshal.Cast<Vector256<double>, long>(vectors).ToArray();

    private static bool Near(double x, double y) => Math.Abs(x - y) < Rounding;

    private static Lanes[] Direction(int dimension) => [.. Enumerable.Range(0, dimension).Select(k => Lanes.Of(Math.Sin(1 + k), Math.Cos(k), Math.Sin(2 + (2 * k)), 0.5))];

    private static Neurons Some(int count, int dimension, double phase)
    {
        Neurons neurons = new(count, dimension);
        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            neurons.Fill(lane, count);
            for (int row = 0; row < count; row++)
            {
                for (int column = 0; column <= dimension; column++)
                    neurons[row, column, lane] = Math.Cos(phase + (row * row) + (3 * column) + (5 * lane));
            }
        }

        return neurons;
    }

    private static double[][] Rows(Neurons neurons, int lane) =>
        [.. Enumerable.Range(0, neurons.Count).Select(row => Enumerable.Range(0, neurons.Dimension + 1).Select(column => neurons[row, column, lane]).ToArray())];
}
