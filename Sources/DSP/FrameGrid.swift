import Numbers

/// Frame index ↔ seconds. Frame `i` stands for the hop that starts at `i × hopLength` and is centred
/// in the middle of it; the only place where frames, samples and seconds meet.
public struct FrameGrid: Sendable, Equatable {
  public let sampleRate: Int
  public let hopLength: Int

  public init(sampleRate: Int, hopLength: Int) {
    precondition(sampleRate > 0 && hopLength > 0, "a frame grid has a rate and a hop")
    self.sampleRate = sampleRate
    self.hopLength = hopLength
  }

  public var hop: Seconds { Seconds(hopLength) / Seconds(sampleRate) }

  /// Where the hop of frame `index` starts, which is where that of `index - 1` ends.
  public func start(of index: Int) -> Seconds {
    Seconds(index * hopLength) / Seconds(sampleRate)
  }

  public func centre(of index: Int) -> Seconds {
    (Seconds(index) + 0.5) * Seconds(hopLength) / Seconds(sampleRate)
  }

  public func time(ofSamples count: Int) -> Seconds {
    Seconds(count) / Seconds(sampleRate)
  }

  /// The number of frames nearest to `duration`.
  public func frameCount(in duration: Seconds) -> Int {
    Int(clamping: (duration * Seconds(sampleRate) / Seconds(hopLength)).rounded())
  }

  /// Frames whose centre comes before the end of `sampleCount` samples.
  public func frameCount(inSamples sampleCount: Int) -> Int {
    (sampleCount + (hopLength - 1) / 2) / hopLength
  }
}
