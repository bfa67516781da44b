internal import DSP

/// How voiced a stretch of sound is, and how steady its pitch: what tells speech from music and noise.
struct PitchTexture {
  /// A voice moves by more than this from one 10 ms frame to the next most of the time; an instrument
  /// holds its notes.
  private static let steadiness: Semitones = 0.04
  private static let fewestPairs = 20

  private var frames = 0
  /// Voiced frames so far.
  private(set) var voiced = 0
  private var pairs = 0
  private var steadyPairs = 0
  private var last: (frame: Int, pitch: Semitones)?

  mutating func add(_ pitch: Semitones?, frame: Int) {
    frames += 1
    guard let pitch else { return }
    voiced += 1
    if let last, last.frame == frame - 1 {
      pairs += 1
      if abs(pitch - last.pitch) < Self.steadiness { steadyPairs += 1 }
    }
    last = (frame, pitch)
  }

  /// Nil without frames.
  var voicedShare: Double? {
    frames > 0 ? Double(voiced) / Double(frames) : nil
  }

  /// Share of neighbouring voiced frames between which the pitch hardly moves; nil with few of them.
  var steadyShare: Double? {
    pairs >= Self.fewestPairs ? Double(steadyPairs) / Double(pairs) : nil
  }
}
