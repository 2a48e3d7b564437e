using LabelNoise.Randomness;

namespace LabelNoise.Classification;

/// <summary>The images and labels of one step after the other, as Algorithm 1 of the paper draws them. Not thread-safe; one training owns it.</summary>
internal sealed class Batches
{
    private readonly ImageSet _images;
    private readonly double _flipProbability;
    private readonly UniformStream _indices;
    private readonly UniformStream _replaced;
    private readonly int[] _order;
    private readonly int[] _labels;

    /// <summary>Opens the streams.</summary>
    /// <param name="images">The training images.</param>
    /// <param name="setting">τ and B.</param>
    /// <param name="seed">The replicate's randomness.</param>
    public Batches(ImageSet images, TrainingSetting setting, ReplicateSeed seed)
    {
        (_images, _flipProbability) = (images, setting.FlipProbability);
        _indices = new UniformStream(seed, StreamPurpose.SampleIndices);
        _replaced = new UniformStream(seed, StreamPurpose.ReplacedLabels);
        _order = [.. Enumerable.Range(0, images.Count)];
        _labels = new int[(int)Numerics.Guard.Between(setting.BatchSize ?? images.Count, 1, images.Count, nameof(TrainingSetting.BatchSize))];
    }

    /// <summary>The images of the present step.</summary>
    public ReadOnlySpan<int> Images => _order.AsSpan(0, _labels.Length);

    /// <summary>Their labels, some of them replaced.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>Draws the next step.</summary>
    public void Next()
    {
        for (int i = 0; i < _labels.Length; i++)
        {
            if (_labels.Length < _order.Length)
                Swap(i, i + (int)_indices.Index(_order.Length - i));
            bool replaced = _flipProbability > 0 && _replaced.Next() < _flipProbability;
            _labels[i] = replaced ? (int)_replaced.Index(_images.Classes) : _images.Labels[_order[i]];
        }
    }

    private void Swap(int i, int j) => (_order[i], _order[j]) = (_order[j], _order[i]);
}
