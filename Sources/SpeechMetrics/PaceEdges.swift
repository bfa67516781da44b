internal import DSP
internal import SpeechAnalysis

/// The opening and the closing of a talk: 30 s, or 15 % of a shorter one; a convention.
private let longestEdge: Seconds = 30
private let edgeShare = 0.15
/// Over fewer windows of pace nothing is known of how it varies.
private let fewestWindows = 4

/// How much faster the opening and the closing are than the rest, in percent.
///
/// They lie in the first and the last section, and are as short as those.
func paceEdges(
  _ syllables: [Seconds], sections: [TimeRange], windows: [PaceWindow]
) -> [MetricID: Measurement] {
  let total = sections.totalDuration
  let length = min(longestEdge, edgeShare * total)
  let edge = { (range: TimeRange?) in
    range.flatMap { change(in: $0, syllables, total: total, windows: windows) }
      ?? Measurement(missing: .tooLittleSpeech)
  }
  return [
    .openingPaceChange: edge(
      sections.first.map { TimeRange(start: $0.start, end: min($0.end, $0.start + length)) }),
    .closingPaceChange: edge(
      sections.last.map { TimeRange(start: max($0.start, $0.end - length), end: $0.end) }),
  ]
}

/// Speech rate in `range` over that of the rest. Its standard error follows from how much the rate varies
/// over windows of 15 s, which are taken as independent.
func change(
  in range: TimeRange, _ syllables: [Seconds], total: Seconds, windows: [PaceWindow]
) -> Measurement? {
  guard windows.count >= fewestWindows,
    let deviation = windows.map(\.speechRate).standardDeviation
  else { return nil }
  let inside = syllables.count { range.contains($0) }
  let rest = total - range.duration
  let usual = Double(syllables.count - inside) / rest
  guard usual > 0 else { return nil }
  let variance = deviation * deviation * paceWindow * (1 / range.duration + 1 / rest)
  return Measurement(
    100 * (Double(inside) / range.duration / usual - 1),
    standardError: 100 * variance.squareRoot() / usual, evidence: [range])
}
