/// Moves the edges of speech to where its level rises out of the background and falls back, as a person
/// would who sees the waveform: the network knows what is speech, the level knows when.
///
/// Works on flags that are already decided; an edge moves by `reach` frames at most, and not at all
/// where the level says nothing, as in noise.
struct EdgeRefiner {
  static let reach = 8
  /// Decibels over the background at which speech begins and ends.
  private static let margin: Float = 6
  /// Frames less probable than this are background, which is followed by this share of the way.
  private static let backgroundProbability: Float = 0.2
  private static let followed: Float = 0.03

  private var background: Float?
  private var wasSpeech = false
  /// Up to here the flags are those of the last edge, whatever is decided.
  private var heldEnd = 0
  private var heldFlag = false

  /// Sets the flag of frame `frame`, and those before it that an edge there moves. `levels`, in decibels,
  /// are known up to frame `end`.
  mutating func push(
    _ isDecided: Bool, at frame: Int, probability: Float, levels: FrameRing<Float>, end: Int,
    flags: inout FrameRing<Bool>
  ) {
    if probability < Self.backgroundProbability { follow(levels[frame]) }
    flags[frame] = frame < heldEnd ? heldFlag : isDecided
    guard isDecided != wasSpeech else { return }
    wasSpeech = isDecided
    guard let background else { return }
    let isLoud = { levels[$0] > background + Self.margin }
    if isDecided {
      moveBeginning(at: frame, end: end, flags: &flags, isLoud)
    } else {
      moveEnd(at: frame, end: end, flags: &flags, isLoud)
    }
  }

  private mutating func follow(_ level: Float) {
    let known = background ?? level
    background = known + Self.followed * (level - known)
  }

  private mutating func moveBeginning(
    at frame: Int, end: Int, flags: inout FrameRing<Bool>, _ isLoud: (Int) -> Bool
  ) {
    guard !isLoud(frame) else {
      var first = frame
      while first > max(0, frame - Self.reach), isLoud(first - 1), !flags[first - 1] {
        first -= 1
        flags[first] = true
      }
      return
    }
    let last = min(frame + Self.reach, end - 1)
    guard let first = (frame...max(frame, last)).first(where: isLoud) else { return }
    hold(false, from: frame, to: first, flags: &flags)
  }

  private mutating func moveEnd(
    at frame: Int, end: Int, flags: inout FrameRing<Bool>, _ isLoud: (Int) -> Bool
  ) {
    guard !isLoud(frame) else {
      let last = min(frame + Self.reach, end)
      let quiet = (frame..<last).first { !isLoud($0) } ?? last
      return hold(true, from: frame, to: quiet, flags: &flags)
    }
    let first = max(0, frame - Self.reach)
    guard let loud = (first..<frame).last(where: isLoud) else { return }
    for quiet in (loud + 1)..<frame { flags[quiet] = false }
  }

  private mutating func hold(
    _ flag: Bool, from frame: Int, to end: Int, flags: inout FrameRing<Bool>
  ) {
    (heldFlag, heldEnd) = (flag, end)
    flags[frame] = flag
  }
}
