/// What was heard in the latest frames, addressed by frame index. Allocates only in `init`.
package struct FeatureRing {
  private var values: [Float]
  private let capacity: Int
  private let width: Int

  /// Keeps the first `width` features of the last `capacity` frames.
  package init(capacity: Int, width: Int = FeatureNormalizer.levelFeatureCount) {
    self.capacity = capacity
    self.width = width
    values = [Float](repeating: 0, count: capacity * width)
  }

  package mutating func store(_ features: [Float], of frame: Int) {
    let (first, width) = (frame % capacity * width, width)
    let features = features.span
    var values = values.mutableSpan
    for i in 0..<width { values[first + i] = features[i] }
  }

  /// Writes the features of `frame` to `target`, from `place` on.
  func copy(_ frame: Int, to target: inout [Float], at place: Int = 0) {
    let first = frame % capacity * width
    let values = values.span
    var target = target.mutableSpan
    for i in 0..<width { target[place + i] = values[first + i] }
  }
}
