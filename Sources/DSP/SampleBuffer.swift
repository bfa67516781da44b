/// The latest samples of a stream, addressed by their place in it.
///
/// Silence stands before the first sample. Constant in size; allocates only in `init`.
public struct SampleBuffer: Sendable {
  private var samples: [Float]
  private var filled: Int
  /// Place in the stream of `samples[0]`.
  private var origin: Int
  private let reach: Int

  /// Keeps at least the last `reach` samples, and takes up to `blockLength` at once.
  public init(reach: Int, blockLength: Int) {
    self.reach = reach
    samples = [Float](repeating: 0, count: 2 * reach + blockLength)
    filled = reach
    origin = -reach
  }

  /// Samples received so far.
  public var count: Int { origin + filled }

  /// Appends the first samples of `block` that fit; returns how many.
  public mutating func append(_ block: Span<Float>, from offset: Int, atMost limit: Int) -> Int {
    if filled == samples.count { makeRoom() }
    let taken = min(block.count - offset, limit, samples.count - filled)
    let first = filled
    let source = block.extracting(offset..<(offset + taken))
    var room = samples.mutableSpan
    for i in source.indices { room[first + i] = source[i] }
    filled += taken
    return taken
  }

  private mutating func makeRoom() {
    let dropped = filled - reach
    let kept = reach
    var room = samples.mutableSpan
    for i in 0..<kept { room[i] = room[dropped + i] }
    origin += dropped
    filled = reach
  }

  /// Hands over `length` samples from place `start`, which lies no further back than `reach`.
  public func withFrame<Result>(
    start: Int, length: Int, _ body: (Span<Float>) -> Result
  ) -> Result {
    let first = start - origin
    precondition(first >= 0 && first + length <= filled, "the frame is still in the buffer")
    return body(samples.span.extracting(first..<(first + length)))
  }
}
