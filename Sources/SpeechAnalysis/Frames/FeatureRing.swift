/// The levels that voice activity heard in the latest frames, addressed by frame index. Allocates only in
/// `init`.
package struct FeatureRing {
  private static let count = FeatureNormalizer.levelFeatureCount

  private var values: [Float]
  private let capacity: Int

  /// Keeps the last `capacity` frames.
  package init(capacity: Int) {
    self.capacity = capacity
    values = [Float](repeating: 0, count: capacity * Self.count)
  }

  /// Takes the first of `FeatureNormalizer`'s features.
  package mutating func store(_ features: [Float], of frame: Int) {
    let first = frame % capacity * Self.count
    let features = features.span
    var values = values.mutableSpan
    for i in 0..<Self.count { values[first + i] = features[i] }
  }

  /// Writes the features of `frame` to the beginning of `target`.
  func copy(_ frame: Int, to target: inout [Float]) {
    let first = frame % capacity * Self.count
    let values = values.span
    var target = target.mutableSpan
    for i in 0..<Self.count { target[i] = values[first + i] }
  }
}
