/// Peaks of the probability of a syllable nucleus: high enough, and the highest for some frames on either
/// side; of equal ones the first. Whether a peak lies in speech is for the caller to say.
///
/// Frame `n` goes in; whether the frame `distance` before it is a nucleus comes out. Allocates only in
/// `init`.
package struct NucleusPicker {
  /// What was set with the weights.
  package struct Limits: Sendable {
    static let longestDistance = 10

    /// Least probability of a nucleus.
    var height: Float
    /// Frames on either side that are no more probable.
    var distance: Int

    init(_ file: inout TensorFile) throws(NetworkError) {
      height = try file.number("decision.nucleusHeight", in: 0.01...0.99)
      distance = try file.wholeNumber("decision.nucleusDistance", in: 1...Self.longestDistance)
    }
  }

  private let limits: Limits
  private var recent = FrameRing<Float>(capacity: 2 * Limits.longestDistance + 1, filledWith: 0)
  private var pushed = 0

  package init(_ limits: Limits) {
    self.limits = limits
  }

  /// The frame that this one shows to be a nucleus.
  package mutating func push(_ probability: Float) -> Int? {
    recent[pushed] = probability
    pushed += 1
    let frame = pushed - 1 - limits.distance
    return frame >= 0 && isPeak(frame) ? frame : nil
  }

  /// Goes on as if silence followed; call `distance` times after the last push.
  mutating func flush() -> Int? { push(0) }

  private func isPeak(_ frame: Int) -> Bool {
    let probability = recent[frame]
    guard probability >= limits.height else { return false }
    for offset in 1...limits.distance {
      if recent[frame + offset] > probability { return false }
      if frame >= offset, recent[frame - offset] >= probability { return false }
    }
    return true
  }
}
