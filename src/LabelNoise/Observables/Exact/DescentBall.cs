using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The path of gradient descent, enclosed: the neurons Z = [a | W] lie in a ball whose centre is followed in double precision. Enclosures of each weight would widen with every step;
/// the radius grows by the norm of I − ηH alone, H the Hessian of the loss, and by what a step rounds (docs/certified.md). θ* points along the first coordinate.
/// </summary>
internal sealed class DescentBall
{
    /// <summary>Twice the unit roundoff: k roundings change a number by less than k times this, relative to it.</summary>
    private const double Roundoff = 1.0 / (1L << 52);

    /// <summary>What is added to ‖Z‖², so that ‖Z‖ counts as 10⁻¹⁰⁰ at least, of which one rounding is more than all that underflows in a step.</summary>
    private const double Negligible = 1e-200;

    private readonly NeuronBlock _centre;
    private readonly double[] _covariance;
    private readonly double[] _teacher;
    private readonly double[] _theta;
    private readonly double[] _direction;
    private readonly Vector256<double>[] _sums;
    private readonly Enclosure _learningRate;
    private readonly Enclosure _rateError;
    private readonly Enclosure _teacherError;
    private readonly Enclosure _stretch;

    /// <param name="start">The neurons at the start, the centre of the first ball.</param>
    /// <param name="covariance">Σ̂, d × d row by row; empty for the identity.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    /// <param name="radius">How far the start may be from its centre, by the Euclidean norm of all weights; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Σ̂ is not symmetric, or the Euclidean norm of the entries of Σ̂ − I is not below 1.</exception>
    public DescentBall(NeuronBlock start, double[] covariance, Enclosure learningRate, Enclosure teacherNorm, double radius = 0)
    {
        (_centre, _covariance, _learningRate) = (start.Copy(), covariance, learningRate);
        (_rateError, _teacherError) = (Enclosure.Abs(learningRate - learningRate.Middle), Enclosure.Abs(teacherNorm - teacherNorm.Middle));
        (_teacher, _theta, _direction, _sums) = (new double[Dimension], new double[Dimension], new double[Dimension], new Vector256<double>[Dimension]);
        _teacher[0] = teacherNorm.Middle;
        for (int k = 0; k < Dimension; k++)
            _theta[k] = _centre.ColumnDot(0, k + 1);
        _stretch = 1 + DistanceFromIdentity();
        Radius = Guard.AtLeast(radius, 0);
    }

    /// <summary>Steps carried out.</summary>
    public long Step { get; private set; }

    /// <summary>How far the neurons may be from the centre, by the Euclidean norm of all weights; +∞ where nothing is known.</summary>
    public double Radius { get; private set; }

    /// <summary>Z, every weight of it enclosed.</summary>
    public EnclosedMatrix Neurons
    {
        get
        {
            Enclosure within = new(-Radius, Radius);
            return new EnclosedMatrix(_centre.Count, Dimension + 1, (i, k) => _centre[i, k] + within);
        }
    }

    private int Dimension => _centre.Dimension;

    /// <summary>Follows the path for a number of steps.</summary>
    /// <param name="steps">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The path overflows.</exception>
    public void Advance(long steps)
    {
        NeuronMap map = NeuronMap.Gradient(_learningRate.Middle);
        for (long end = Step + steps; Step < end; Step++)
        {
            Dense.CovarianceTimesDifference(_covariance, _theta, _teacher, _direction);
            Radius = NextRadius();
            _centre.Apply(map, _direction, _sums);
            for (int k = 0; k < _theta.Length; k++)
                _theta[k] = Dense.Sum(_sums[k]);
        }
    }

    /// <summary>The radius after the step along the direction. Of every number its upper end is what counts.</summary>
    private double NextRadius()
    {
        Enclosure size = Size;
        Enclosure reach = size + Radius;
        Enclosure move = _learningRate * AtMost(Dense.Norm(_direction), Dimension + 2);
        Enclosure off = Off(size);
        Enclosure norm = Enclosure.Max(1, (_learningRate * _stretch * reach * reach) - 1) + move + off + (_learningRate * _stretch * Radius * reach);
        return ((norm * Radius) + (size * (off + ((Dimension + 3) * Roundoff * (1 + move))))).Upper;
    }

    /// <summary>‖Z‖ of the centre.</summary>
    private Enclosure Size
    {
        get
        {
            double sum = Negligible;
            for (int k = 0; k <= Dimension; k++)
                sum += _centre.ColumnDot(k, k);
            return Enclosure.Sqrt(AtMost(sum, _centre.Count + Dimension + 4));
        }
    }

    /// <summary>How far the direction times η is from ηΣ̂(θ − θ*) at the centre: by the roundings of θ and of what comes after, and since η and θ* are known to lie between two numbers alone.</summary>
    private Enclosure Off(Enclosure size)
    {
        Enclosure ofTheta = ((_centre.Count + 3) * Roundoff * size * size / 2) + _teacherError;
        Enclosure ofRate = (_learningRate * (Dimension + 2) * Roundoff) + _rateError;
        return _stretch * ((_learningRate * ofTheta) + (ofRate * AtMost(Dense.Distance(_theta, _teacher), Dimension + 3)));
    }

    /// <summary>‖Σ̂ − I‖, by the Euclidean norm of its entries.</summary>
    private Enclosure DistanceFromIdentity()
    {
        if (_covariance.Length == 0)
            return 0;
        EnclosedMatrix matrix = new(Dimension, Dimension, (i, k) => _covariance[(i * Dimension) + k]);
        Enclosure distance = (matrix - EnclosedMatrix.Identity(Dimension, 1)).Norm;
        bool isSymmetric = Enumerable.Range(0, _covariance.Length).All(at => _covariance[at].Equals(_covariance[(at % Dimension * Dimension) + (at / Dimension)]));
        return distance.Upper < 1 && isSymmetric
            ? distance
            : throw Guard.OutOfRange("covariance", distance.Upper, "covariance must be symmetric, and its distance from I below 1.");
    }

    /// <summary>A sum of numbers that are not negative, or its root, is at most what is computed of it by a number of roundings, and this more.</summary>
    private static Enclosure AtMost(double computed, int roundings) => computed * (1 + ((Enclosure)roundings * Roundoff));
}
