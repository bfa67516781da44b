internal import DSP

/// Stretches of speech in which a hesitation of one kind stays probable: hysteresis, short gaps bridged,
/// what is too short, too long or too doubtful left out.
///
/// Every frame goes in, in order. What grows is the list of what was found.
struct HesitationDetector {
  /// What was set with the weights; lengths in frames.
  struct Limits: Sendable {
    /// Probability at which one begins, and how far under it one ends.
    var threshold: Float
    var hysteresis: Float
    var longestGap: Int
    var shortest: Int
    var longest: Int
    /// Least mean probability.
    var leastMean: Float

    /// The tensors of `kind` in a file of weights.
    init(_ file: inout TensorFile, of kind: String) throws(NetworkError) {
      let name = "decision.\(kind)"
      threshold = try file.number("\(name)Threshold", in: 0.01...0.99)
      hysteresis = try file.number("\(name)Hysteresis", in: 0...threshold)
      longestGap = try file.wholeNumber("\(name)Gap", in: 0...50)
      shortest = try file.wholeNumber("\(name)Shortest", in: 1...100)
      longest = try file.wholeNumber("\(name)Longest", in: shortest...1000)
      leastMean = try file.number("\(name)Mean", in: 0...0.99)
    }
  }

  private let grid: FrameGrid
  private let limits: Limits
  private var first: Int?
  private var last = 0
  private var sum: Float = 0
  /// Of the frames since `last`.
  private var gapSum: Float = 0
  private var found: [TimeRange] = []

  init(grid: FrameGrid, limits: Limits) {
    self.grid = grid
    self.limits = limits
  }

  mutating func add(_ probability: Float, at frame: Int) {
    let isOpen = first != nil && last == frame - 1
    let least = limits.threshold - (isOpen ? limits.hysteresis : 0)
    if probability >= least {
      extend(to: frame, probability)
    } else if first != nil {
      gapSum += probability
      if frame - last > limits.longestGap { close() }
    }
  }

  private mutating func extend(to frame: Int, _ probability: Float) {
    if first == nil { (first, sum, gapSum) = (frame, 0, 0) }
    sum += gapSum + probability
    (last, gapSum) = (frame, 0)
  }

  private mutating func close() {
    guard let start = first else { return }
    first = nil
    let length = last - start + 1
    guard (limits.shortest...limits.longest).contains(length),
      sum / Float(length) >= limits.leastMean
    else { return }
    found.append(TimeRange(start: grid.start(of: start), end: grid.start(of: last + 1)))
  }

  mutating func finish() -> [TimeRange] {
    close()
    return found
  }
}
