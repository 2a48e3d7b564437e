using LabelNoise.Dynamics;

namespace LabelNoise.Tests.Unit.Dynamics;

public sealed class NeuronWeightsTests
{
    /// <summary>Sums of some hundred products of numbers below 1 in another order.</summary>
    private const double Rounding = 1e-13;

    [Theory(DisplayName = "Products, Predict and Descend are wᵢ·x, f(x) = Σ aᵢ wᵢ·x and the gradient step of both layers, each with the other's old value, whatever is left over of four columns")]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(5, 3)]
    [InlineData(8, 7)]
    [InlineData(9, 20)]
    public void PlainLoop(int count, int dimension)
    {
        NeuronWeights weights = Some(count, dimension, 0.3);
        double[] direction = [.. Enumerable.Range(0, dimension).Select(k => Math.Sin(1 + k))];
        (double[] outer, double[][] inner) = Copied(weights);
        double[] products = [.. inner.Select(w => w.Zip(direction, (u, v) => u * v).Sum())];

        double[] found = new double[count];
        weights.Products(direction, found);
        found.Should().Equal(products, Near);
        weights.Predict(direction).Should().BeApproximately(outer.Zip(products, (a, q) => a * q).Sum(), Rounding);
        weights.Descend(direction, 0.25);

        (double[] outerAfter, double[][] innerAfter) = Copied(weights);
        outerAfter.Should().Equal(outer.Select((a, i) => a - 0.25 * products[i]), Near);
        for (int i = 0; i < count; i++)
        {
            using Case atI = Case.Of(i);
            innerAfter[i].Should().Equal(inner[i].Select((w, k) => w - 0.25 * outer[i] * direction[k]), Near);
        }
    }

    [Theory(DisplayName = "Scale and Add are z ← c·z and z ← z + c·z′ for every weight, and leave the other weights alone")]
    [InlineData(3, 2)]
    [InlineData(8, 7)]
    public void LinearCombination(int count, int dimension)
    {
        NeuronWeights weights = Some(count, dimension, 0.3);
        NeuronWeights other = Some(count, dimension, 0.7);
        double[] expected = [.. weights.All.ToArray().Zip(other.All.ToArray(), (z, o) => 0.5 * z - 2 * o)];
        double[] before = other.All.ToArray();

        weights.Scale(0.5);
        weights.Add(-2, other);

        weights.All.ToArray().Should().Equal(expected, Near);
        other.All.ToArray().Should().Equal(before);
    }

    [Fact(DisplayName = "A step descends along its own direction, whatever was asked about another before")]
    public void OwnDirection()
    {
        NeuronWeights weights = Some(3, 2, 0.3);
        NeuronWeights asked = weights.Copy();
        asked.Predict([5, -7]);

        weights.Descend([1, 2], 0.25);
        asked.Descend([1, 2], 0.25);

        asked.All.ToArray().Should().Equal(weights.All.ToArray());
    }

    [Fact(DisplayName = "A copy has the same weights and keeps them when the original moves; weights of another shape, and none, are refused")]
    public void Copies()
    {
        NeuronWeights weights = Some(3, 2, 0.3);
        double[] before = weights.All.ToArray();
        NeuronWeights copy = weights.Copy();
        weights.Scale(2);
        Action shape = () => weights.CopyFrom(Some(2, 3, 0.3));
        Action none = () => weights.Add(1, null!);

        copy.All.ToArray().Should().Equal(before);
        shape.Should().Throw<ArgumentException>().WithParameterName("other");
        none.Should().Throw<ArgumentNullException>().WithParameterName("other");
    }

    [Fact(DisplayName = "Theta writes Wᵀa over what its argument held")]
    public void Overwrites()
    {
        NeuronWeights weights = Some(3, 2, 0.3);
        (double[] outer, double[][] inner) = Copied(weights);
        double[] theta = [5, 7];

        weights.Theta(theta);

        theta.Should().Equal(Enumerable.Range(0, 2).Select(k => outer.Zip(inner, (a, w) => a * w[k]).Sum()), Near);
    }

    [Theory(DisplayName = "Move is aᵢ ← aᵢ + uᵢ and wᵢ ← wᵢ + vᵢ·r for every neuron")]
    [InlineData(3, 2)]
    [InlineData(4, 7)]
    [InlineData(5, 9)]
    public void EachByItself(int count, int dimension)
    {
        NeuronWeights weights = Some(count, dimension, 0.3);
        double[] direction = [.. Enumerable.Range(0, dimension).Select(k => Math.Sin(1 + k))];
        double[] u = [.. Enumerable.Range(0, count).Select(i => 0.5 - i)];
        double[] v = [.. Enumerable.Range(0, count).Select(i => 0.25 * i)];
        (double[] outer, double[][] inner) = Copied(weights);

        weights.Move(u, v, direction);

        (double[] outerAfter, double[][] innerAfter) = Copied(weights);
        outerAfter.Should().Equal(outer.Zip(u, (a, change) => a + change), Near);
        for (int i = 0; i < count; i++)
        {
            using Case atI = Case.Of(i);
            innerAfter[i].Should().Equal(inner[i].Zip(direction, (w, r) => w + v[i] * r), Near);
        }
    }

    [Fact(DisplayName = "Weights of another shape are neither added nor copied, and a neuron that is not there is not shown")]
    public void OtherShape()
    {
        NeuronWeights weights = Some(3, 2, 0.3);

        weights.Invoking(w => w.Add(1, Some(3, 3, 0.3))).Should().Throw<ArgumentException>().WithParameterName("other").WithMessage("other must have 3 neurons of dimension 2.*");
        weights.Invoking(w => w.CopyFrom(Some(2, 2, 0.3))).Should().Throw<ArgumentException>().WithParameterName("other");
        weights.Invoking(w => w.Outer(3)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("neuron").WithMessage("neuron must be below 3.*");
    }

    [Fact(DisplayName = "Numbers that are more or fewer than neurons or dimensions are refused by name, so that none is left out and none of an earlier call is used")]
    public void OtherLengths()
    {
        NeuronWeights weights = Some(3, 4, 0.3);
        (Action Call, string Message)[] calls =
        [
            (() => weights.Predict(new double[3]), "input has 3 numbers; 4 are accepted.*"),
            (() => weights.Predict(new double[5]), "input has 5 numbers; 4 are accepted.*"),
            (() => weights.Descend(new double[2], 1), "direction has 2 numbers; 4 are accepted.*"),
            (() => weights.Theta(new double[3]), "theta has 3 numbers; 4 are accepted.*"),
            (() => weights.Products(new double[4], new double[2]), "products has 2 numbers; 3 are accepted.*"),
            (() => weights.Move(new double[3], new double[4], new double[4]), "inner has 4 numbers; 3 are accepted.*"),
            (() => new NeuronStep([]) { Teacher = new double[4] }.FullBatchGradient(new double[4], new double[3]), "gradient has 3 numbers; 4 are accepted.*"),
        ];

        foreach ((Action call, string message) in calls)
        {
            using Case atMessage = Case.Of(message);
            call.Should().Throw<ArgumentException>().WithMessage(message);
        }
    }

    private static bool Near(double x, double y) => Math.Abs(x - y) < Rounding;

    private static NeuronWeights Some(int count, int dimension, double phase)
    {
        NeuronWeights weights = new(count, dimension);
        for (int i = 0; i < weights.All.Length; i++)
            weights.All[i] = Math.Cos(phase + i * i);
        return weights;
    }

    private static (double[] Outer, double[][] Inner) Copied(NeuronWeights weights) => (
        [.. Enumerable.Range(0, weights.Count).Select(i => weights.Outer(i))],
        [.. Enumerable.Range(0, weights.Count).Select(i => weights.Inner(i).ToArray())]);
}
