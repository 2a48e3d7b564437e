using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation.Lanes;

/// <summary>One replicate of an <see cref="INeuronRule"/>: the rule's object, its data, and the weights with the next step already taken.</summary>
internal sealed class NeuronLane
{
    private readonly Problem _problem;
    private readonly INeuronRule _rule;
    private readonly SampleSource _source;
    private readonly double[] _teacher;
    private readonly double[] _inputs;
    private readonly double[] _noise;
    private readonly long[] _samples;
    private bool _decided;
    private long _steps;

    /// <summary>Opens a replicate.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="seed">The replicate.</param>
    /// <param name="rule">The replicate's own object.</param>
    /// <param name="rows">How many rows it moves.</param>
    /// <param name="batch">The batch size of all objects.</param>
    /// <exception cref="RuleDeclarationException">The object has another batch size.</exception>
    public NeuronLane(Problem problem, ReplicateSeed seed, INeuronRule rule, int rows, int batch)
    {
        if (rule.BatchSize is int other && other != batch)
            throw new RuleDeclarationException(FormattableString.Invariant($"BatchSize of {rule.GetType()} is {other} here and was {batch} before; the same at every step and for every object is accepted."));
        _problem = problem;
        _rule = rule;
        _source = SampleSource.Open(problem, seed, batch > 0);
        _teacher = new double[problem.Dimension];
        _teacher[0] = problem.TeacherNorm;
        _inputs = new double[batch * problem.Dimension];
        _noise = new double[batch];
        _samples = new long[problem.Inputs is InputLaw.Finite ? batch : 0];
        Weights = new NeuronWeights(rows, problem.Dimension);
    }

    /// <summary>The weights: as they are, or one step ahead once the step has been decided.</summary>
    public NeuronWeights Weights { get; }

    /// <summary>The residual of the step that has been decided.</summary>
    public double Residual { get; private set; }

    /// <summary>x of that step's first sample; empty for full-batch rules.</summary>
    public ReadOnlySpan<double> Input => _inputs.AsSpan(0, Math.Min(_inputs.Length, _problem.Dimension));

    /// <summary>ε of that step's first sample.</summary>
    public double LabelNoise => _noise.Length > 0 ? _noise[0] : 0;

    /// <summary>Σ̂ of full-batch rules, empty for the identity; null for rules that use samples.</summary>
    public double[]? Covariance => _noise.Length == 0 ? _source.Covariance : null;

    /// <summary>Lets the rule take the next step, unless it has.</summary>
    public void Decide()
    {
        if (_decided)
            return;
        for (int b = 0; b < _noise.Length; b++)
        {
            _source.Next(out _noise[b]).CopyTo(_inputs.AsSpan(b * _problem.Dimension));
            if (_samples.Length > 0)
                _samples[b] = _source.Sample;
        }

        NeuronStep step = new(_inputs)
        {
            Step = _steps,
            LearningRate = _problem.LearningRate,
            Teacher = _teacher,
            LabelNoise = _noise,
            Samples = _samples,
            Covariance = _source.Covariance,
        };
        try
        {
            Residual = _rule.Step(step, Weights);
        }
        catch (Exception error)
        {
            throw new RuleDeclarationException(FormattableString.Invariant($"{_rule.GetType()} failed at step {_steps} of {_problem}: {error.GetType().Name}, {error.Message}"), error);
        }

        _decided = true;
    }

    /// <summary>Carries out the step that was decided.</summary>
    public void Commit()
    {
        _decided = false;
        _steps++;
    }
}
