@testable import SpeechAnalysis

/// Tensors of a small network, to be changed and written as a file: an input layer of two units, one
/// number of state, no look-ahead.
struct WeightsFile {
  var tensors: [(name: String, dimensions: [Int], values: [Float])]

  /// A detector of speech over one step.
  init() {
    let features = SteppedModel.stepLength * FeatureNormalizer.featureCount
    tensors = [
      ("input.context", [1], [1]), ("output.lookahead", [1], [0]),
      ("input.weight", [2, features], Self.constant(2 * features, 0.01)),
      ("input.bias", [2], [0, 0]),
      ("gru.weight_ih", [3, 2], Self.constant(6, 0.5)), ("gru.bias_ih", [3], [0, 0, 0]),
      ("gru.weight_hh", [3, 1], Self.constant(3, 0.5)), ("gru.bias_hh", [3], [0, 0, 0]),
      ("output.weight", [2, 1], [8, 4]), ("output.bias", [2], [-4, -2]),
      ("normalisation.floor", [1], [-100]), ("normalisation.span", [1], [400]),
      ("normalisation.scale", [1], [10]),
      ("normalisation.limit", [1], [4]), ("normalisation.forgetting", [1], [0.01]),
      ("normalisation.headroom", [1], [0]), ("normalisation.aperiodic", [1], [0.5]),
      ("normalisation.contrast", [1], [4]), ("normalisation.pitch", [1], [150]),
      ("decision.threshold", [1], [0.5]), ("decision.hysteresis", [1], [0.2]),
    ]
  }

  /// A listener for pitch that hears voicing in periodicity at the lowest pitch, and no pitch.
  static var pitch: WeightsFile {
    let features = PitchModel.featureCount
    var weights = constant(2 * features, 0)
    weights[FeatureNormalizer.levelFeatureCount] = 1
    var file = WeightsFile()
    file.tensors.removeAll { !$0.name.hasPrefix("gru.") }
    file.tensors += [
      ("patterns.sums.weight", [4, 11], constant(44, 0)),
      ("patterns.sums.bias", [4], constant(4, 0)),
      ("salience.weight", [1, 4], constant(4, 0)), ("periodicity.weight", [1, 5], constant(5, 0)),
      ("output.lookahead", [1], [0]), ("input.weight", [2, features], weights),
      ("input.bias", [2], [0, 0]),
      ("output.weight", [89, 1], [8] + constant(88, 0)), ("output.bias", [89], constant(89, -1)),
      ("decision.threshold", [1], [0.5]), ("decision.jump", [1], [3]),
      ("decision.change", [1], [1]), ("decision.certainty", [1], [0.98]),
    ]
    return file
  }

  /// A listener for syllables over one step that hears all three in the level of the lowest band.
  static var syllables: WeightsFile {
    let features = SteppedModel.stepLength * FeatureNormalizer.featureCount
    var file = WeightsFile()
    file.tensors.removeAll { !$0.name.hasPrefix("gru.") }
    file.tensors += [
      ("input.context", [1], [1]), ("output.lookahead", [3], [0, 0, 0]),
      ("input.weight", [2, features], [1] + constant(2 * features - 1, 0)),
      ("input.bias", [2], [0, 0]),
      ("output.weight", [6, 1], [8, 4, 2, 4, 2, 1]), ("output.bias", [6], [-4, -2, -1, -2, -1, 0]),
      ("decision.nucleusHeight", [1], [0.3]), ("decision.nucleusDistance", [1], [3]),
    ]
    for kind in ["filler", "prolongation"] {
      file.tensors += [
        ("decision.\(kind)Threshold", [1], [0.6]), ("decision.\(kind)Hysteresis", [1], [0.2]),
        ("decision.\(kind)Gap", [1], [3]), ("decision.\(kind)Shortest", [1], [10]),
        ("decision.\(kind)Longest", [1], [100]), ("decision.\(kind)Mean", [1], [0.5]),
      ]
    }
    return file
  }

  private static func constant(_ count: Int, _ value: Float) -> [Float] {
    [Float](repeating: value, count: count)
  }

  mutating func set(_ name: String, _ dimensions: [Int], _ values: [Float]) {
    tensors.removeAll { $0.name == name }
    tensors.append((name, dimensions, values))
  }

  var bytes: [UInt8] {
    Array("rehrsNN1".utf8) + Self.bytes(tensors.count)
      + tensors.flatMap { name, dimensions, values in
        Self.bytes(name.utf8.count) + Array(name.utf8) + Self.bytes(dimensions.count)
          + dimensions.flatMap(Self.bytes) + values.flatMap { Self.bytes(Int($0.bitPattern)) }
      }
  }

  /// A period that all features of are 0.
  static let aperiodic = VoicePeriod(height: 0.5, pitch: 150)

  static func bytes(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  func model() throws -> VoiceActivityModel { try VoiceActivityModel(bytes: bytes) }

  func syllableModel() throws -> SyllableModel { try SyllableModel(bytes: bytes) }

  func pitchModel() throws -> PitchModel { try PitchModel(bytes: bytes) }
}
