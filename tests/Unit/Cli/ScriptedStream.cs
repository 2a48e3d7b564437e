namespace LabelNoise.Tests.Unit.Cli;

/// <summary>A stream that says at every write whether it can take more.</summary>
internal sealed class ScriptedStream(Func<int, bool> takesMore) : MemoryStream
{
    private bool _takesMore = true;

    public override bool CanWrite => _takesMore;

    public override void Write(byte[] buffer, int offset, int count) => _takesMore = takesMore(count);
}
