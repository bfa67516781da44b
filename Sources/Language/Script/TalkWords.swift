internal import DSP
internal import SpeechAnalysis

/// The words of a talk as they are compared, with their times.
struct TalkWords {
  let words: [MatchWord]
  private let texts: [String]
  private let ranges: [TimeRange]
  private let endsSentence: [Bool]

  init(_ transcript: Transcript, vocabulary: inout MatchVocabulary) {
    let tokens = transcript.tokens
    let plain = [PlainWord](tokens.map(\.text))
    words = plain.map { vocabulary.word($0.text) }
    texts = plain.map(\.text)
    ranges = plain.map { word in
      let start = tokens[word.source.lowerBound].range.start
      return TimeRange(
        start: start, end: max(start, tokens[word.source.upperBound - 1].range.end))
    }
    endsSentence = plain.map { tokens[$0.source.upperBound - 1].endsSentence }
  }

  /// From the first word to the last; nil when there is none.
  var range: TimeRange? { words.isEmpty ? nil : range(of: 0...words.count - 1) }

  func range(of words: ClosedRange<Int>) -> TimeRange {
    let start = ranges[words.lowerBound].start
    return TimeRange(start: start, end: ranges[words].map(\.end).max() ?? start)
  }

  /// The first words of a stretch: "and so we moved to…".
  func opening(of words: ClosedRange<Int>) -> String {
    let shown = texts[words].prefix(6)
    return shown.joined(separator: " ") + (shown.count < words.count ? "…" : "")
  }

  /// The sentence or sentences around `words`, as the transcript's signs have them, with up to a dozen words to
  /// either side; the same words where it has none.
  func sentence(around words: ClosedRange<Int>) -> ClosedRange<Int> {
    let reach = 12
    let before = max(0, words.lowerBound - reach - 1)..<words.lowerBound
    let after = words.upperBound..<min(self.words.count, words.upperBound + reach + 1)
    let start = before.last { endsSentence[$0] }.map { $0 + 1 }
    let end = after.first { endsSentence[$0] }
    let isFirst = before.lowerBound == 0 && start == nil && end != nil
    return (isFirst ? 0 : start ?? words.lowerBound)...(end ?? words.upperBound)
  }
}
