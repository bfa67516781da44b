internal import DSP
internal import SpeechAnalysis

/// Over fewer windows of pace nothing is known of how it varies.
private let fewestWindows = 4

/// How much faster the opening and the closing are than the middle, in percent.
func paceEdges(
  _ syllables: [Seconds], sections: [TimeRange], windows: [PaceWindow]
) -> [MetricID: Measurement] {
  guard let edges = TalkEdges(sections) else { return [:] }
  let edge = { (range: TimeRange, other: TimeRange) in
    change(
      in: range, syllables.filter { !other.contains($0) },
      total: sections.totalDuration - other.duration, windows: windows)
      ?? Measurement(missing: .tooLittleSpeech)
  }
  return [
    .openingPaceChange: edge(edges.opening, edges.closing),
    .closingPaceChange: edge(edges.closing, edges.opening),
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
