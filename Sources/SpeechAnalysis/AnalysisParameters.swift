public import DSP

/// What can be set about the measurement. Stored with every result.
public struct AnalysisParameters: Sendable, Equatable, Codable {
  /// Silence at least this long is a pause. 0.25 s: Goldman-Eisler (1968), Hincks (2005).
  public var minimumPause: Seconds = 0.25
  /// Lowest F0 looked for.
  public var f0Floor: Hertz = 50
  /// Highest F0 looked for.
  public var f0Ceiling: Hertz = 600
  /// The stretches that count; what lies outside is neither speech nor silence. Nil for all.
  public var only: [Stretch]?

  public init() {}
}
