namespace LabelNoise.Cli.Simulations;

/// <summary>The looks at one replicate. Written by one thread; any thread may read the looks that are counted.</summary>
/// <param name="setting">The setting.</param>
/// <param name="replicate">The replicate's index.</param>
internal sealed class Recording(SimulationSetting setting, int replicate)
{
    private readonly Look[] _looks = new Look[setting.Looks];
    private readonly Lock _lock = new();
    private volatile int _count;
    private bool _closed;

    /// <summary>The replicate's index.</summary>
    public int Replicate { get; } = replicate;

    /// <summary>The looks so far, from step 0.</summary>
    public IReadOnlyList<Look> Looks => new ArraySegment<Look>(_looks, 0, _count);

    /// <summary>The first look, as a step, at which a neuron was outside the lazy regime; null if none was.</summary>
    public long? FirstExit => FirstStep(look => look.Inside < setting.Problem.Width);

    /// <summary>The look, as a step, by which every neuron had been seen outside; null if some never was.</summary>
    public long? LastExit => FirstStep(look => look.NeverOutside == 0);

    /// <summary>How many neurons were never seen outside.</summary>
    public int? NeverOutside => Looks is [.., Look last] ? last.NeverOutside : null;

    /// <summary>Adds a look, unless closed.</summary>
    public void Add(Look look)
    {
        lock (_lock)
        {
            if (_closed)
                return;
            _looks[_count] = look;
            _count++;
        }
    }

    /// <summary>Takes no more looks: an abandoned replicate may still be under way while its looks are written out.</summary>
    public void Close()
    {
        lock (_lock)
            _closed = true;
    }

    private long? FirstStep(Func<Look, bool> condition)
    {
        IReadOnlyList<Look> looks = Looks;
        for (int k = 0; k < looks.Count; k++)
        {
            if (condition(looks[k]))
                return setting.StepOf(k);
        }

        return null;
    }
}
