internal import DSP

/// Where speech begins and ends, frame by frame: from the detector, or from a corrected tier.
struct SpeechBoundaries {
  enum Event {
    case begin(Seconds)
    case end(Seconds)
  }

  private let grid: FrameGrid
  private let given: [TimeRange]?
  private var next = 0
  private var isInside = false

  init(grid: FrameGrid, given: [TimeRange]?) {
    self.grid = grid
    self.given = given
  }

  /// Whether the frame is speech: its centre lies in the given tier, or the detector says so.
  func isSpeech(_ frame: Int, detected: Bool) -> Bool {
    guard let given else { return detected }
    let time = grid.centre(of: frame)
    return given.indices.contains(next) && given[next].contains(time)
  }

  /// What happens up to the centre of `frame`. Call once a frame, in order, before `isSpeech`.
  mutating func advance(to frame: Int, detected: Bool) -> [Event] {
    if let given { return events(upTo: grid.centre(of: frame), in: given) }
    guard detected != isInside else { return [] }
    isInside = detected
    return [detected ? .begin(grid.start(of: frame)) : .end(grid.start(of: frame))]
  }

  mutating func finish(duration: Seconds) -> [Event] {
    if let given { return events(upTo: .infinity, in: given) }
    return isInside ? [.end(duration)] : []
  }

  private mutating func events(upTo time: Seconds, in given: [TimeRange]) -> [Event] {
    var events: [Event] = []
    while next < given.count {
      if !isInside {
        guard given[next].start <= time else { break }
        isInside = true
        events.append(.begin(given[next].start))
      }
      guard given[next].end <= time else { break }
      isInside = false
      events.append(.end(given[next].end))
      next += 1
    }
    return events
  }
}
