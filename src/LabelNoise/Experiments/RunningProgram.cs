namespace LabelNoise.Experiments;

/// <summary>The program of a replicate in the middle of its run: the steps that it still waits for, or its outcome.</summary>
/// <typeparam name="T">The outcome.</typeparam>
internal sealed class RunningProgram<T>
{
    private readonly IEnumerator<TrialStep<T>> _program;

    /// <summary>Starts a program: it looks at its network for the first time.</summary>
    public RunningProgram(IEnumerable<TrialStep<T>> program)
    {
        _program = program.GetEnumerator();
        Ask();
    }

    /// <summary>Steps to its next look.</summary>
    public long Left { get; private set; }

    /// <summary>Whether it has said its outcome.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The outcome of a program that is done.</summary>
    public T Outcome => _program.Current.Outcome;

    /// <summary>Whether it wants to look before its steps are taken.</summary>
    public bool WantsToLook => _program.Current.Until?.Invoke() == true;

    /// <summary>Counts steps that were taken.</summary>
    public void Pass(long steps) => Left -= steps;

    /// <summary>Shows it its network, and again as long as it wants no steps.</summary>
    /// <exception cref="InvalidOperationException">The program ended without an outcome.</exception>
    public void Ask()
    {
        do
        {
            if (!_program.MoveNext())
                throw new InvalidOperationException("The program of a replicate ended without an outcome.");
            (Left, IsDone) = (_program.Current.Steps, _program.Current.IsDone);
        }
        while (Left <= 0 && !IsDone);
    }
}
