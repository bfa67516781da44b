internal import DSP
public import SpeechAnalysis

extension Transcript {
  /// The words drawn to the speech that was heard: recognisers' times are off by 0.1 to 0.4 s.
  ///
  /// A word that reaches into a silent pause is cut off there; one that lies in it moves to the speech
  /// beside it, if that is within half a second. Words farther off stay where they are.
  public func snapped(to timeline: SpeechTimeline) -> Transcript {
    let pieces = SpeechPieces(timeline)
    var snapped = self
    snapped.words = words.map { word in
      var word = word
      word.range = pieces.snapping(word.range)
      return word
    }
    snapped.words.sort { $0.range.start < $1.range.start }
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
