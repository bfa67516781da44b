internal import DSP

/// Where the speaker's pitch has lain over the last 20 s of voicing: long enough that slips don't
/// sway it, short enough to follow another speaker.
struct PitchRegister {
  /// Frames; a convention.
  private static let memory = 2000
  /// Frames from which, and after each of which, the range is told anew.
  private static let step = 50
  /// The range of a voice is 0.75 times its first to 1.5 times its third quartile (De Looze & Hirst
  /// 2008).
  private static let below: Semitones = -4.98
  private static let above: Semitones = 7.02

  private var distribution = Histogram(low: 64, high: 120, binWidth: 0.25)
  private var latest = [Semitones](repeating: 0, count: memory)
  private var count = 0
  /// Nil until there is enough.
  private(set) var median: Semitones?
  private(set) var range: ClosedRange<Semitones>?

  mutating func add(_ pitch: Semitones) {
    let slot = count % Self.memory
    if count >= Self.memory { distribution.remove(latest[slot]) }
    latest[slot] = pitch
    distribution.add(pitch)
    count += 1
    if count % Self.step == 0 { tell() }
  }

  private mutating func tell() {
    guard let low = distribution.percentile(0.25), let high = distribution.percentile(0.75) else {
      return
    }
    median = distribution.percentile(0.5)
    range = (low + Self.below)...(high + Self.above)
  }
}
