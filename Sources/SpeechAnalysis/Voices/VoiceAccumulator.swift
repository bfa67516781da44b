internal import DSP

/// A second of voicing, or less at the end of a run, and where among voices it lies.
struct VoicePiece: Equatable {
  var range: TimeRange
  var voicedTime: Seconds
  var timbre: Timbre
}

/// Cuts runs into pieces; what grows is the list of them.
struct VoiceAccumulator {
  /// Voiced frames of a piece: longer ones hold more than one speaker's turn, shorter ones more of what
  /// is said than of who says it.
  private static let longest = 100
  private static let fewest = 25

  private let grid: FrameGrid
  private let model: VoiceModel
  private(set) var pieces: [VoicePiece] = []
  private var first = 0
  private var last = 0
  private var count = 0
  private var sum = Timbre.zero

  init(grid: FrameGrid, model: VoiceModel) {
    self.grid = grid
    self.model = model
  }

  /// Takes the frames of speech, in order.
  mutating func add(_ frame: AnalysisFrame) {
    guard let f0 = frame.f0 else { return }
    if count == 0 { first = frame.index }
    last = frame.index
    count += 1
    sum += frame.timbre + model.timbre(f0)
    if count == Self.longest { endPiece() }
  }

  mutating func endRun() { endPiece() }

  private mutating func endPiece() {
    if count >= Self.fewest {
      pieces.append(
        VoicePiece(
          range: TimeRange(start: grid.start(of: first), end: grid.start(of: last + 1)),
          voicedTime: grid.start(of: count), timbre: sum / Float(count)))
    }
    (count, sum) = (0, .zero)
  }
}
