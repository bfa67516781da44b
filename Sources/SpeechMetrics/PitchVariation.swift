internal import DSP
public import SpeechAnalysis

extension PitchWindow {
  /// Under this, listeners hear monotony (Hincks 2005).
  public static let flatQuotient = 0.15

  public var isFlat: Bool { variationQuotient < Self.flatQuotient }
}

/// Fewer measurable runs say nothing about a habit.
private let fewestFinals = 3

/// Pitch in semitones around the speaker's own median.
func pitchVariation(_ timeline: SpeechTimeline) -> [MetricID: Measurement] {
  let pitch = timeline.pitch
  let none = Measurement(missing: .tooLittleVoicing)
  let finals = timeline.runs.compactMap(\.finalPitchMovement)
  let rises = finals.count { Pause.Placement(finalPitchMovement: $0) == .afterRise }
  return [
    .medianF0: pitch.medianF0.map { Measurement($0) } ?? none,
    .pitchStandardDeviation: windowDeviation(pitch.windows) ?? none,
    .pitchRange: pitch.range.map { Measurement($0) } ?? none,
    .flatShare: flatShare(pitch.windows) ?? none,
    .phraseFinalRiseShare: finals.count >= fewestFinals
      ? .share(rises, of: finals.count) : none,
  ]
}

/// Mean over the windows, each weighted by its voicing.
private func windowDeviation(_ windows: [PitchWindow]) -> Measurement? {
  let voicedTime = windows.reduce(0) { $0 + $1.voicedTime }
  guard voicedTime > 0 else { return nil }
  let sum = windows.reduce(0) { $0 + $1.standardDeviation * $1.voicedTime }
  return Measurement(
    sum / voicedTime, standardError: windows.map(\.standardDeviation).standardErrorOfMean,
    evidence: flattest(windows))
}

private func flatShare(_ windows: [PitchWindow]) -> Measurement? {
  guard !windows.isEmpty else { return nil }
  var share = Measurement.share(windows.count(where: \.isFlat), of: windows.count)
  share.evidence = flattest(windows)
  return share
}

/// The three flattest of the flat windows, flattest first.
private func flattest(_ windows: [PitchWindow]) -> [TimeRange] {
  let flat = windows.filter(\.isFlat)
  return flat.sorted { $0.variationQuotient < $1.variationQuotient }.prefix(3).map(\.range)
}

extension Measurement {
  /// `count` of `total`, with its binomial standard error.
  fileprivate static func share(_ count: Int, of total: Int) -> Measurement {
    let share = Double(count) / Double(total)
    return Measurement(
      share, standardError: (share * (1 - share) / Double(total)).squareRoot())
  }
}
