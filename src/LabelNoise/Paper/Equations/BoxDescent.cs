using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Gradient descent from one start in the box, enclosed: η is the decimal number that stands for its double, and ‖θ*‖ = m^(−1/4) is not rounded.</summary>
internal sealed class BoxDescent
{
    private readonly NeuronBlock _start;

    /// <param name="setting">The setting, without a teacher norm of its own.</param>
    /// <param name="what">What the start is drawn for.</param>
    public BoxDescent(PhaseTwoSetting setting, string what)
    {
        Problem problem = setting.Problem;
        ReplicateSeed seed = ReplicateSeed.For(1, what, 0);
        _start = InitialLaw.Box.Draw(problem, seed);
        Covariance = setting.FiniteSample ? UpdateRule.GradientDescent.Start(problem, seed, InitialLaw.Box).TrainingCovariance : [];
        LearningRate = Enclosure.Written(problem.LearningRate);
        TeacherNorm = 1 / Enclosure.Sqrt(Enclosure.Sqrt(problem.Width));
        Ball = new DescentBall(_start, Covariance, LearningRate, TeacherNorm);
    }

    /// <summary>η.</summary>
    public Enclosure LearningRate { get; }

    /// <summary>‖θ*‖.</summary>
    public Enclosure TeacherNorm { get; }

    /// <summary>Σ̂, d × d row by row; empty for the identity.</summary>
    public double[] Covariance { get; }

    /// <summary>The path.</summary>
    public DescentBall Ball { get; }

    /// <summary>The neurons at the start.</summary>
    public EnclosedMatrix Start => BatchDescent.Rows(_start);

    /// <summary>The amended T₂, ln(1/η)/(η‖θ*‖) steps, rounded up.</summary>
    public long AlignmentTime => ProofStep.RoundedUp(-Enclosure.Log(LearningRate) / (LearningRate * TeacherNorm));

    /// <summary>The step linearised at 0.</summary>
    public LinearisedStep Linear => new(LearningRate, TeacherNorm);
}
