/// Frames that were lost in capture: those before and after them stand side by side in the stream.
public struct FrameLoss: Sendable, Equatable, BitwiseCopyable {
  public enum Cause: Sendable, BitwiseCopyable {
    /// The device's own buffer was full before it was read.
    case overrun
    /// The ring was full: what had been read was not taken in time.
    case backlog
    /// The machine slept.
    case suspension
  }

  /// Frames of the stream before it.
  public var position: Int
  /// Its length.
  public var frameCount: Int
  public var cause: Cause
  /// Whether the length comes from the clock; a backlog is counted.
  public var isEstimated: Bool

  public init(position: Int, frameCount: Int, cause: Cause, isEstimated: Bool) {
    self.position = position
    self.frameCount = frameCount
    self.cause = cause
    self.isEstimated = isEstimated
  }
}
