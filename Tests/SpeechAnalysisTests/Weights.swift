@testable import SpeechAnalysis

/// Tensors of a small detector, to be changed and written as a file: an input layer of two units over
/// one step, one number of state, no look-ahead.
struct WeightsFile {
  var tensors: [(name: String, dimensions: [Int], values: [Float])]

  init() {
    let features = VoiceActivityModel.stepLength * FeatureNormalizer.featureCount
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
}
