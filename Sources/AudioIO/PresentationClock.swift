/// Keeps decoded sound on its container's clock: where the times of packets leave a gap, silence belongs.
///
/// Times are rounded by containers, and jitter where a browser wrote them; so sound stays end to end until
/// its clock has gone ahead by `tolerance`, and then the whole of it is made up. Nothing is ever cut or
/// stretched: where a clock goes back, as in files joined end to end, it is set anew.
struct PresentationClock {
  /// Seconds that the sound may be early.
  static let tolerance = 0.03
  /// Seconds back from which a clock begins anew.
  private static let restart = 1.0
  /// Seconds: a longer gap is no pause.
  static let longestGap = 600.0

  /// A gap that wasn't filled.
  struct Jump: Equatable {
    /// Seconds of sound before it.
    var time: Double
    var duration: Double
  }

  private(set) var jumps: [Jump] = []
  private let rate: Double
  /// Frames so far, with the silence.
  private var position = 0
  /// What is to be added to a container's time, in frames.
  private var offset = 0

  init(sampleRate: Int) { rate = Double(sampleRate) }

  /// How much silence belongs before `frameCount` frames that begin at `time`; takes both.
  mutating func silence(before time: Int, frameCount: Int) -> Int {
    defer { position += frameCount }
    let gap = time + offset - position
    let seconds = Double(gap) / rate
    if seconds > Self.longestGap {
      jumps.append(Jump(time: Double(position) / rate, duration: seconds))
      offset -= gap
    } else if seconds < -Self.restart {
      offset -= gap
    } else if position == 0 ? gap > 0 : seconds > Self.tolerance {
      position += gap
      return gap
    }
    return 0
  }
}
