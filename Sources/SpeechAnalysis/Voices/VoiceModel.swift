internal import DSP
internal import RealModule

/// A place among voices, in units of how much a second of one voice differs from another second of it.
typealias Timbre = SIMD8<Float>

/// What tells voices apart: directions in the spectrum and the pitch of voiced speech, and when two
/// voices are probable.
public struct VoiceModel: Sendable {
  /// When two voices are probable.
  struct Limits: Sendable {
    /// What a change of voice costs, in units of log-probability.
    var change: Float
    /// Least distance between two voices.
    var distance: Float
    /// Least voicing of the one that is heard less, in seconds and as a share of all.
    var voicing: Float
    var share: Float
  }

  /// Directions that there are, at most; further ones are 0.
  let directionCount: Int
  /// Of each mel band, on the level in octaves of power.
  private let bands: [Timbre]
  /// On the F0 in octaves.
  private let pitch: Timbre
  let limits: Limits

  /// `bytes` are a file of weights as `Models/README.md` describes it.
  public init(bytes: [UInt8]) throws(NetworkError) {
    var file = try TensorFile(bytes: bytes)
    let count = try file.shape("directions.weight").rows
    guard count <= Timbre.scalarCount else {
      throw .wrong(tensor: "directions.weight", expected: "at most \(Timbre.scalarCount) rows")
    }
    let width = FrameAnalyzer.bandCount + 1
    let weights = try file.take("directions.weight", count, width)
    let columns = (0..<width).map { column in
      (0..<count).reduce(into: Timbre.zero) { $0[$1] = weights[$1 * width + column] }
    }
    directionCount = count
    bands = Array(columns.dropLast())
    pitch = columns[width - 1]
    limits = Limits(
      change: try file.number("decision.change", in: 0...1000),
      distance: try file.number("decision.distance", in: 0...1000),
      voicing: try file.number("decision.voicing", in: 0...1000),
      share: try file.number("decision.share", in: 0...1))
    try file.finish()
  }

  /// Of a frame with these levels in its mel bands, in octaves of power; pitch apart.
  func timbre(_ levels: [Float]) -> Timbre {
    precondition(levels.count >= bands.count, "there is one level per band")
    let (levels, bands) = (levels.span, bands.span)
    var sum = Timbre.zero
    for band in bands.indices { sum += levels[band] * bands[band] }
    return sum
  }

  func timbre(_ f0: Hertz) -> Timbre { Float(Double.log2(f0)) * pitch }
}
