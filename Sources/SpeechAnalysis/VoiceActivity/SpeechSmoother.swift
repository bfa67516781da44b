/// Active frames to stretches of speech: short gaps are bridged and short bursts dropped.
///
/// Each frame goes in active or not; the frame `lookahead` before it comes out decided.
struct SpeechSmoother {
  /// Longest gap inside speech: 0.1 s, under the shortest silence that is heard as a pause.
  private static let longestGap = 10
  /// Shortest burst that is kept: 0.08 s, a short syllable.
  private static let shortestBurst = 8
  static let lookahead = shortestBurst + longestGap

  private var decided = FrameRing(capacity: lookahead + 2, filledWith: false)
  private var pushed = 0
  private var start = 0
  private var lastActive = -1
  private var isOpen = false
  private var isKept = false

  mutating func push(_ isActive: Bool) -> Bool? {
    let frame = pushed
    pushed += 1
    decided[frame] = false
    if isActive { extend(to: frame) }
    if frame - lastActive > Self.longestGap { isOpen = false }
    let out = frame - Self.lookahead
    return out >= 0 ? decided[out] : nil
  }

  private mutating func extend(to frame: Int) {
    if !isOpen { (isOpen, isKept, start) = (true, false, frame) }
    let known = isKept ? lastActive + 1 : start
    lastActive = frame
    guard isKept || frame - start + 1 >= Self.shortestBurst else { return }
    isKept = true
    for inside in known...frame { decided[inside] = true }
  }
}
