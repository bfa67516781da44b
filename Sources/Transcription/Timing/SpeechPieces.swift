internal import DSP
internal import SpeechAnalysis

/// The speech of a recording between its silent pauses, as what words are laid over.
struct SpeechPieces {
  /// In order; nothing overlaps.
  let runs: [TimeRange]
  private let nuclei: [Seconds]
  let duration: Seconds

  init(_ timeline: SpeechTimeline) {
    runs = timeline.runs.map(\.range)
    nuclei = timeline.nuclei
    duration = timeline.duration
  }

  /// The parts of the runs inside a window.
  func inside(_ window: TimeRange) -> [TimeRange] {
    var index = firstRun(endingAfter: window.start)
    var pieces: [TimeRange] = []
    while index < runs.count, runs[index].start < window.end {
      let start = max(runs[index].start, window.start)
      pieces.append(TimeRange(start: start, end: min(runs[index].end, window.end)))
      index += 1
    }
    return pieces
  }

  func piece(_ range: TimeRange) -> SpeechPiece {
    let first = firstIndex(in: nuclei) { $0 >= range.start }
    let end = firstIndex(in: nuclei) { $0 >= range.end }
    return SpeechPiece(range: range, nuclei: nuclei[first..<end])
  }

  /// The run that is nearest to a window without speech, if it is within `limit`.
  func nearest(to window: TimeRange, within limit: Seconds) -> TimeRange? {
    let index = firstRun(endingAfter: window.start)
    let before = index > 0 ? runs[index - 1] : nil
    let after = index < runs.count ? runs[index] : nil
    return [before, after].compactMap { $0 }
      .map { (run: $0, distance: max($0.start - window.end, window.start - $0.end)) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?.run
  }

  /// Whether a range is more than a second from all speech that there is.
  func isApart(_ range: TimeRange) -> Bool {
    !runs.isEmpty && inside(range).isEmpty && nearest(to: range, within: 1) == nil
  }

  private func firstRun(endingAfter time: Seconds) -> Int {
    firstIndex(in: runs) { $0.end > time }
  }
}

/// Of what is in order, by halving: the first from which on all are `late`.
private func firstIndex<Element>(in elements: [Element], _ isLate: (Element) -> Bool) -> Int {
  var (low, high) = (0, elements.count)
  while low < high {
    let middle = (low + high) / 2
    if isLate(elements[middle]) { high = middle } else { low = middle + 1 }
  }
  return low
}
