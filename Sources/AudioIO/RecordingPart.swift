import Numbers

/// What of a recording to read, in seconds from its beginning.
public struct RecordingPart: Sendable, Equatable {
  public var start: Double
  /// Nil for the end of the recording.
  public var end: Double?

  public init(start: Double = 0, end: Double? = nil) {
    precondition(start >= 0 && start < end ?? .infinity, "a part begins before it ends")
    self.start = start
    self.end = end
  }

  func frames(atRate rate: Int) -> Range<Int> {
    let first = frame(at: start, rate)
    return first..<max(first, end.map { frame(at: $0, rate) } ?? .max)
  }

  private func frame(at time: Double, _ rate: Int) -> Int {
    Int(clamping: (time * Double(rate)).rounded())
  }
}
