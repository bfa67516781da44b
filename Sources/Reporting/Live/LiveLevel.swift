public import DSP

/// What the level meter shows: the peak of the last 0.1 s, and the highest of the last seconds.
public struct LiveLevel: Sendable, Equatable {
  private static let half: Seconds = 0.05
  private static let hold: Seconds = 2

  /// dBFS; −infinity for digital silence.
  public private(set) var held: Decibels = -.infinity
  private var heldSince: Seconds = 0
  private var earlier: Decibels = -.infinity
  private var current: Decibels = -.infinity
  private var currentSince: Seconds = 0

  public init() {}

  /// dBFS; −infinity for digital silence.
  public var peak: Decibels { max(earlier, current) }

  /// Takes the highest absolute sample (full scale being 1) of what came in up to `time`.
  public mutating func add(peak sample: Double, at time: Seconds) {
    let level = decibels(power: sample * sample)
    if time - currentSince >= Self.half {
      earlier = time - currentSince < 2 * Self.half ? current : -.infinity
      (current, currentSince) = (-.infinity, time)
    }
    current = max(current, level)
    if peak >= held || time - heldSince >= Self.hold { (held, heldSince) = (peak, time) }
  }
}
