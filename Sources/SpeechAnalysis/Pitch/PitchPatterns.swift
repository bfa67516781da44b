internal import DSP

/// What the autocorrelation is like around each pitch of `PitchGrid`: rectified sums of it at the pitch,
/// beside it, and where its multiples and parts are, with the same weights for every pitch. What a
/// network learns of one pitch so holds for all.
///
/// Allocates only in `init`.
struct PitchPatterns: Sendable {
  static let count = 4
  /// In bins: a quarter of a tone, and the ratios 2, 3, 4 and 5.
  static let offsets = [0, -1, 1, 24, -24, 38, -38, 48, -48, 56, -56]
  /// The farthest of them.
  static let reach = 56

  /// One row for each pattern, with a weight for each of the offsets.
  private let weights: [Float]
  private let bias: [Float]
  /// How much each pattern says for the pitch it is around.
  private let salience: [Float]
  /// How much `highest` say for voicing.
  private let periodicity: [Float]
  private var sums = [Float](repeating: 0, count: PitchGrid.binCount)
  /// The highest sum of each pattern, then the highest correlation.
  private(set) var highest = [Float](repeating: 0, count: count + 1)

  init(weights: [Float], bias: [Float], salience: [Float], periodicity: [Float]) {
    precondition(
      weights.count == Self.count * Self.offsets.count && bias.count == Self.count
        && salience.count == Self.count && periodicity.count == Self.count + 1,
      "each pattern has its weights")
    self.weights = weights
    self.bias = bias
    self.salience = salience
    self.periodicity = periodicity
  }

  /// Writes what the patterns say for voicing and for each bin from `offset` of `target` on.
  ///
  /// `correlation` is that at the bins, with `reach` zeros before and after them.
  mutating func apply(_ target: inout [Float], from offset: Int, to correlation: [Float]) {
    precondition(
      correlation.count == PitchGrid.binCount + 2 * Self.reach
        && target.count > offset + PitchGrid.binCount, "each bin has its place")
    Self.fill(&target, from: offset, count: PitchGrid.binCount + 1, with: 0)
    for pattern in 0..<Self.count {
      Self.fill(&sums, from: 0, count: sums.count, with: bias[pattern])
      for (tap, place) in Self.offsets.enumerated() {
        let weight = weights[pattern * Self.offsets.count + tap]
        Self.add(correlation, from: Self.reach + place, times: weight, to: &sums, from: 0)
      }
      FastMath.rectify(&sums)
      Self.add(sums, from: 0, times: salience[pattern], to: &target, from: offset + 1)
      highest[pattern] = Self.highest(sums)
    }
    highest[Self.count] = Self.highest(correlation)
    for i in highest.indices { target[offset] += periodicity[i] * highest[i] }
  }

  private static func fill(_ target: inout [Float], from first: Int, count: Int, with value: Float)
  {
    var target = target.mutableSpan
    for i in first..<(first + count) { target[i] = value }
  }

  /// Adds as many numbers as there are bins.
  private static func add(
    _ source: [Float], from first: Int, times weight: Float,
    to target: inout [Float], from offset: Int
  ) {
    VectorMath.add(
      source, from: first, times: weight, to: &target, from: offset, count: PitchGrid.binCount)
  }

  private static func highest(_ x: [Float]) -> Float {
    var highest = -Float.infinity
    for i in x.indices { highest = max(highest, x[i]) }
    return highest
  }
}
