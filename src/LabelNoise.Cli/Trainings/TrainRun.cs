using LabelNoise.Classification;
using LabelNoise.Cli.Hosting;
using LabelNoise.Randomness;

namespace LabelNoise.Cli.Trainings;

/// <summary>One training under way. Written by one thread; any thread may read the looks.</summary>
/// <param name="plan">What is asked.</param>
internal sealed class TrainRun(TrainPlan plan)
{
    private const string Stream = "train";

    private readonly Lock _lock = new();
    private readonly List<TrainLook> _looks = [];
    private long _done;

    /// <summary>What is asked.</summary>
    public TrainPlan Plan => plan;

    /// <summary>Whether it was stopped before its end.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>The looks so far, from step 0.</summary>
    public IReadOnlyList<TrainLook> Looks
    {
        get
        {
            lock (_lock)
                return [.. _looks];
        }
    }

    /// <summary>Trains, and shows how far it has come, until done or cancelled.</summary>
    /// <exception cref="UserErrorException">The images cannot be standardised.</exception>
    public void RunUnder(Host host) => Progress.Run(host, tick => Cancelled = !Interruptible.Run(Train, host.Cancellation, tick), () =>
    {
        long done = Interlocked.Read(ref _done);
        return [new Stage(FormattableString.Invariant($"{done} of {plan.Steps} steps"), plan.Steps > 0 ? (double)done / plan.Steps : 0)];
    });

    private void Train(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ReplicateSeed seed = ReplicateSeed.For(plan.Seed, Stream, 0);
        ImageTask task = Task();
        InitialWeights start = new(task, plan.Training, seed);
        Training network = Training.OfNetwork(plan.Training, start, task, seed);
        Training? linear = plan.IsCompared ? Training.OfLinearisation(plan.Training, start, task, seed) : null;
        Look(network, linear);
        while (network.Step < plan.Steps)
        {
            cancellation.ThrowIfCancellationRequested();
            network.Advance(1);
            linear?.Advance(1);
            Interlocked.Increment(ref _done);
            if (network.Step % plan.Every == 0 || network.Step == plan.Steps)
                Look(network, linear);
        }
    }

    private ImageTask Task()
    {
        try
        {
            return new ImageTask(plan.Train, plan.Test);
        }
        catch (InvalidOperationException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    private void Look(Training network, Training? linear)
    {
        TrainLook look = TrainLook.Of(network, linear);
        lock (_lock)
            _looks.Add(look);
    }
}
