using LabelNoise.Model;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>Gradient descent with Σ̂ = I in plain loops, with what the proof about Lemma 3.4 speaks of.</summary>
internal sealed class AlignmentRun
{
    private readonly Problem _problem;
    private readonly double[] _outer;
    private readonly double[][] _inner;

    /// <param name="problem">The problem.</param>
    /// <param name="kind">0: at the corner of the box, all p along one axis; 1: the same with signs without order; 2: many neurons that do not grow; 3: without order.</param>
    public AlignmentRun(Problem problem, int kind)
    {
        _problem = problem;
        double size = Math.Sqrt(problem.LearningRate);
        _outer = [.. Enumerable.Range(0, (int)problem.Width).Select(i => kind switch { 0 => size, 1 => i % 3 == 0 ? -size : size, 2 => i % 2 == 0 ? size : 0.5 * size, _ => size * Math.Sin(1 + (2.3 * i)) })];
        _inner = [.. Enumerable.Range(0, (int)problem.Width).Select(i => Row(i, kind, size))];
        InitialU = [.. Enumerable.Range(0, (int)problem.Width).Select(U)];
        Growing0 = Growing;
        LargestAcross = [.. Enumerable.Range(0, (int)problem.Width).Select(Across)];
    }

    public double[] InitialU { get; }

    /// <summary>U at step 0.</summary>
    public double Growing0 { get; }

    /// <summary>The largest ‖pᵢ‖ so far.</summary>
    public double[] LargestAcross { get; }

    public double Growth { get; private set; } = 1;

    /// <summary>ηΣ‖β‖².</summary>
    public double SpentAcross { get; private set; }

    public long Steps { get; private set; }

    public bool Arrived => Theta(0) >= _problem.TeacherNorm / 2;

    public double Growing => Enumerable.Range(0, _outer.Length).Sum(i => U(i) * U(i));

    public double NormU => Math.Sqrt(Growing);

    public double NormV => Math.Sqrt(Enumerable.Range(0, _outer.Length).Sum(i => Math.Pow(_outer[i] - _inner[i][0], 2) / 2));

    public double OuterSquares => _outer.Sum(a => a * a);

    public double AcrossNorm => Math.Sqrt(Enumerable.Range(0, _outer.Length).Sum(i => Across(i) * Across(i)));

    /// <summary>‖θ − θ*‖.</summary>
    public double Distance => Math.Sqrt(Enumerable.Range(0, _problem.Dimension).Sum(k => Math.Pow(Theta(k) - (k == 0 ? _problem.TeacherNorm : 0), 2)));

    /// <summary>‖q‖² = ‖θ‖²/‖a‖⁴.</summary>
    public double Balance => Enumerable.Range(0, _problem.Dimension).Sum(k => Theta(k) * Theta(k)) / (OuterSquares * OuterSquares);

    /// <summary>‖Y‖_F².</summary>
    public double OffSquares => Enumerable.Range(0, _outer.Length).Sum(i => Off(i) * Off(i));

    /// <summary>‖yᵢ‖, yᵢ = wᵢ − aᵢθ/‖a‖².</summary>
    public double Off(int i)
    {
        double share = _outer[i] / OuterSquares;
        return Math.Sqrt(Enumerable.Range(0, _problem.Dimension).Sum(k => Math.Pow(_inner[i][k] - (share * Theta(k)), 2)));
    }

    public double Outer(int i) => Math.Abs(_outer[i]);

    public double DefectToTheta(int i)
    {
        double[] theta = [.. Enumerable.Range(0, _problem.Dimension).Select(Theta)];
        return 1 - (Math.Abs(theta.Zip(_inner[i], (x, y) => x * y).Sum()) / Math.Sqrt(theta.Sum(x => x * x) * _inner[i].Sum(x => x * x)));
    }

    public double U(int i) => (_outer[i] + _inner[i][0]) / Math.Sqrt(2);

    public double Along(int i) => _inner[i][0];

    public double Defect(int i) => 1 - (Math.Abs(_inner[i][0]) / Math.Sqrt(_inner[i].Sum(x => x * x)));

    public void Step()
    {
        double eta = _problem.LearningRate;
        double[] error = [.. Enumerable.Range(0, _problem.Dimension).Select(k => Theta(k) - (k == 0 ? _problem.TeacherNorm : 0))];
        Growth *= 1 - (eta * error[0]);
        SpentAcross += eta * error.Skip(1).Sum(x => x * x);
        for (int i = 0; i < _outer.Length; i++)
        {
            double along = error.Zip(_inner[i], (x, y) => x * y).Sum();
            for (int k = 0; k < error.Length; k++)
                _inner[i][k] -= eta * _outer[i] * error[k];
            _outer[i] -= eta * along;
            LargestAcross[i] = Math.Max(LargestAcross[i], Across(i));
        }

        Steps++;
    }

    private double Theta(int k) => Enumerable.Range(0, _outer.Length).Sum(i => _outer[i] * _inner[i][k]);

    private double Across(int i) => Math.Sqrt(_inner[i].Skip(1).Sum(x => x * x));

    private double[] Row(int i, int kind, double size)
    {
        double angle = kind switch { 0 => 1.2, 1 => i % 2 == 0 ? 1.4 : 1.0, 2 => i % 2 == 0 ? 1.3 : 2.0, _ => 1.1 * i };
        double[] row = new double[_problem.Dimension];
        row[0] = size * Math.Cos(angle);
        row[kind == 3 ? 1 + (i % (_problem.Dimension - 1)) : 1] = size * Math.Sin(angle) * (1 - 1e-12);
        return row;
    }
}
