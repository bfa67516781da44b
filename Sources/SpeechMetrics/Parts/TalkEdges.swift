internal import DSP
internal import SpeechAnalysis

/// The opening and the closing of a talk, and what lies between them.
///
/// They lie in the first and the last section, and are as short as those.
struct TalkEdges {
  /// 60 s, or 15 % of a shorter talk; a convention.
  private static let longest: Seconds = 60
  private static let share = 0.15

  let opening: TimeRange
  let middle: [TimeRange]
  let closing: TimeRange

  /// Nil without speech.
  init?(_ sections: [TimeRange]) {
    guard let first = sections.first, let last = sections.last else { return nil }
    let length = min(Self.longest, Self.share * sections.totalDuration)
    let opening = TimeRange(start: first.start, end: min(first.end, first.start + length))
    let closing = TimeRange(start: max(last.start, last.end - length), end: last.end)
    middle = sections.compactMap { section in
      let start = max(section.start, opening.end)
      let end = min(section.end, closing.start)
      return start < end ? TimeRange(start: start, end: end) : nil
    }
    self.opening = opening
    self.closing = closing
  }
}
