internal import DSP

/// A frame, its pitch as tracked and its pitch as delivery is measured on it, in semitones over 1 Hz.
struct ContourPoint {
  var frame: AnalysisFrame
  /// Nil when unvoiced.
  var tracked: Semitones?
  /// Smoothed; nil too where the tracked one isn't believed.
  var pitch: Semitones?
}

/// The F0 track without what a tracker's slips would add to the variation of the pitch.
///
/// In a voiced stretch the pitch is the median of five frames, of three at its ends. Left out are
/// - stretches of fewer than three frames;
/// - after a jump, the side that is further from the speaker's median ("octave jump", Boersma 1993);
/// - what begins outside the speaker's range, until the pitch comes near the median.
///
/// Every frame goes in, in order, and comes out two frames later.
struct PitchContour {
  /// Frames on either side of which the median is taken.
  private static let reach = 2
  private static let shortestStretch = 3
  /// Voices move by less than 1 st in 10 ms (Xu & Sun 2002); half an octave is nearer to the octave
  /// that trackers slip by.
  private static let jump: Semitones = 6
  /// Frames within which two pitches are neighbours: a short consonant (0.1 s, a convention).
  private static let neighbourhood = 10

  private var recent = FrameRing<ContourPoint?>(capacity: 2 * reach + 1, filledWith: nil)
  private var register = PitchRegister()
  private var end = 0
  private var next = 0
  private var last: (frame: Int, pitch: Semitones, verdict: Verdict)?

  private enum Verdict {
    case believed, outsideRange, slip
  }

  mutating func push(_ frame: AnalysisFrame) {
    recent[frame.index] = ContourPoint(
      frame: frame, tracked: frame.f0.map { semitones(from: 1, to: $0) }, pitch: nil)
    end = frame.index + 1
  }

  /// The next frame that is settled, or, where `isEnding`, that is there; nil when there is none.
  mutating func pop(isEnding: Bool) -> ContourPoint? {
    guard next < end - (isEnding ? 0 : Self.reach), var point = recent[next] else { return nil }
    point.pitch = smoothed(next).flatMap { isBelieved($0, at: next) ? $0 : nil }
    next += 1
    return point
  }

  private func smoothed(_ frame: Int) -> Semitones? {
    guard tracked(frame) != nil else { return nil }
    let before = voicedCount(frame, step: -1)
    let after = voicedCount(frame, step: 1)
    guard before + 1 + after >= Self.shortestStretch else { return nil }
    if before == 0 { return median(frame + 1) }
    if after == 0 { return median(frame - 1) }
    return min(before, after) == 1 ? median(frame) : medianOfFive(frame)
  }

  /// Voiced frames next to `frame`, at most `reach`.
  private func voicedCount(_ frame: Int, step: Int) -> Int {
    var count = 0
    while count < Self.reach, tracked(frame + step * (count + 1)) != nil { count += 1 }
    return count
  }

  private func tracked(_ frame: Int) -> Semitones? {
    recent[frame].flatMap { $0.frame.index == frame ? $0.tracked : nil }
  }

  private func median(_ middle: Int) -> Semitones? {
    guard let a = tracked(middle - 1), let b = tracked(middle), let c = tracked(middle + 1) else {
      return nil
    }
    return max(min(a, b), min(max(a, b), c))
  }

  /// The median of three, once the lowest and the highest of five are set aside.
  private func medianOfFive(_ middle: Int) -> Semitones? {
    guard let a = tracked(middle - 2), let b = tracked(middle - 1), let c = tracked(middle),
      let d = tracked(middle + 1), let e = tracked(middle + 2)
    else { return nil }
    let low = max(min(a, b), min(c, d))
    let high = min(max(a, b), max(c, d))
    return max(min(low, high), min(max(low, high), e))
  }

  private mutating func isBelieved(_ pitch: Semitones, at frame: Int) -> Bool {
    register.add(pitch)
    let verdict = verdict(on: pitch, at: frame)
    last = (frame, pitch, verdict)
    return verdict == .believed
  }

  private func verdict(on pitch: Semitones, at frame: Int) -> Verdict {
    guard let range = register.range, let median = register.median else { return .believed }
    guard let last, frame - last.frame <= Self.neighbourhood else {
      return range.contains(pitch) ? .believed : .outsideRange
    }
    if abs(pitch - last.pitch) > Self.jump {
      let isNearer = abs(pitch - median) < abs(last.pitch - median)
      return isNearer && range.contains(pitch) ? .believed : .slip
    }
    let comesNear = last.verdict == .outsideRange && abs(pitch - median) < Self.jump
    return comesNear ? .believed : last.verdict
  }
}
