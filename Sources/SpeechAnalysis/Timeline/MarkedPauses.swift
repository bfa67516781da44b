internal import DSP

/// Pauses that were given by hand, followed frame by frame.
struct MarkedPauses {
  private let pauses: [TimeRange]
  private var next = 0
  /// From the first to the last marked pause since speech was last heard.
  private(set) var sinceSpeech: TimeRange?

  init(_ pauses: [TimeRange]) {
    self.pauses = pauses
  }

  /// Whether `time` lies in a marked pause. Call once a frame, in order.
  mutating func advance(to time: Seconds) -> Bool {
    while next < pauses.count, pauses[next].end <= time { next += 1 }
    guard next < pauses.count, pauses[next].contains(time) else { return false }
    let start = sinceSpeech?.start ?? pauses[next].start
    sinceSpeech = TimeRange(start: start, end: pauses[next].end)
    return true
  }

  mutating func speechBegan() {
    sinceSpeech = nil
  }
}
