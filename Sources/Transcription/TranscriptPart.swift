public import DSP
internal import SpeechAnalysis

extension TranscriptFile {
  /// What is said in a part of the recording, its times counted from where the part begins; cues without
  /// times stay. `end` is nil for the end of the recording.
  ///
  /// A word belongs to the part that its middle is in; a line that reaches beyond the part is cut off.
  public func part(from start: Seconds, to end: Seconds?) -> TranscriptFile {
    var part = self
    part.cues = cues.compactMap { $0.part(from: start, to: end ?? .infinity) }
    return part
  }
}

extension Cue {
  fileprivate func part(from start: Seconds, to end: Seconds) -> Cue? {
    guard let range else { return self }
    let middle = range.start + range.duration / 2
    guard start <= middle, middle < end else { return nil }
    var cue = self
    cue.range = TimeRange(
      start: max(range.start, start) - start, end: min(range.end, end) - start)
    return cue
  }
}
