using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Experiments;

/// <summary>Runs replicates of a claim so that a failure names the claim and the replicate.</summary>
internal static class NamedReplicates
{
    /// <summary>Runs consecutive replicates.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="claim">The claim's id.</param>
    /// <param name="stream">The name that enters the seeds.</param>
    /// <param name="suiteSeed">The suite seed.</param>
    /// <param name="first">The first replicate.</param>
    /// <param name="count">How many.</param>
    /// <param name="steps">Counts their steps.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="InvalidOperationException">A replicate threw: the message names it, the inner exception is what it threw.</exception>
    public static T[] Run<T>(Trial<T> trial, string claim, string stream, ulong suiteSeed, long first, int count, StepShare steps, CancellationToken cancellation)
    {
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, count).Select(i => ReplicateSeed.For(suiteSeed, stream, first + i))];
        try
        {
            return trial.Run(seeds, steps, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Replicates side by side do not say which of them threw; alone each does.
            for (int i = 0; i < count; i++)
            {
                if (Failure(trial, seeds[i], cancellation) is { } failure)
                    throw new InvalidOperationException(Text(failure, first + i), failure);
            }

            throw;
        }

        string Text(Exception failure, long replicate) => FormattableString.Invariant($"Replicate {replicate} of the claim {claim} failed at suite seed {suiteSeed}: {Cause(failure)}");

        static string Cause(Exception failure) => failure is RuleDeclarationException
            ? failure.Message
            : $"{failure.GetBaseException().GetType().Name}, {failure.GetBaseException().Message}";
    }

    private static Exception? Failure<T>(Trial<T> trial, ReplicateSeed seed, CancellationToken cancellation)
    {
        try
        {
            trial.Run([seed], cancellation);
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return error;
        }
    }
}
