namespace LabelNoise.Classification;

/// <summary>How unequal the hidden units of a model are: the norm of a unit is ‖wᵣ‖·‖aᵣ‖, which no change of scale between the layers alters.</summary>
internal static class UnitNorms
{
    /// <summary>The norms.</summary>
    public static double[] Of(ReducedModel model) => [.. model.InnerNorms().Zip(model.OuterNorms(), (w, a) => w * a)];

    /// <summary>The least share of the units that carries a part of the sum of all norms.</summary>
    /// <param name="norms">The norms.</param>
    /// <param name="part">The part, in (0, 1).</param>
    public static double ShareCarrying(IReadOnlyList<double> norms, double part)
    {
        double left = part * norms.Sum();
        int count = 0;
        foreach (double norm in norms.OrderDescending())
        {
            if (left <= 0)
                break;
            left -= norm;
            count++;
        }

        return (double)count / norms.Count;
    }

    /// <summary>Which units stay when a share of them, those of least norm, is removed.</summary>
    /// <param name="norms">The norms.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    public static Func<int, bool> Pruned(IReadOnlyList<double> norms, double share)
    {
        HashSet<int> removed = [.. Enumerable.Range(0, norms.Count).OrderBy(r => norms[r]).Take((int)Math.Round(share * norms.Count))];
        return unit => !removed.Contains(unit);
    }
}
