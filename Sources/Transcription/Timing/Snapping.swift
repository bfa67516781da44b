internal import DSP
public import SpeechAnalysis

extension Transcript {
  /// The words drawn to the speech that was heard: recognisers' times are off by 0.1 to 0.4 s.
  ///
  /// A word that reaches into a silent pause is cut off there; one that lies in it moves to the speech
  /// beside it, if that is within half a second. Words farther off stay where they are, and all stay in
  /// their order.
  public func snapped(to timeline: SpeechTimeline) -> Transcript {
    let pieces = SpeechPieces(timeline)
    var snapped = self
    for index in words.indices {
      snapped.words[index].range = pieces.snapping(words[index].range)
    }
    snapped.words = snapped.words.ascending
    return snapped
  }
}

extension SpeechPieces {
  func snapping(_ range: TimeRange, within reach: Seconds = 0.5) -> TimeRange {
    if let most = inside(range).longestFirst.first { return most }
    guard let run = nearest(to: range, within: reach) else { return range }
    let length = min(range.duration, run.duration)
    return run.start > range.start
      ? TimeRange(start: run.start, end: run.start + length)
      : TimeRange(start: run.end - length, end: run.end)
  }
}

extension [Word] {
  /// With no word before the one that it was said after: what was moved past it begins where that one
  /// ends, or with it.
  var ascending: Self {
    var words: Self = []
    for var word in self {
      if let last = words.last?.range, word.range.start <= last.start {
        let start = last.end <= word.range.end ? last.end : last.start
        word.range = TimeRange(start: start, end: Swift.max(start, word.range.end))
      }
      words.append(word)
    }
    return words
  }
}
