internal import DSP
internal import PlainText
public import SpeechAnalysis

extension Transcript {
  /// As an interval tier, in which nothing overlaps or is without length.
  var labelled: LabelledTier {
    var events: [LabelledTier.Event] = []
    for word in words {
      let start = max(word.range.start, events.last?.end ?? 0)
      guard start < word.range.end else { continue }
      events.append(.init(start: start, end: word.range.end, label: word.text.printable))
    }
    return LabelledTier(name: LabelledTier.words, events: events)
  }
}

extension AnnotationCSV {
  public static let wordsHeader = "start,end,word,confidence,timing\n"

  /// `confidence` is empty where it isn't known.
  public static func words(_ transcript: Transcript) -> String {
    wordsHeader
      + transcript.words.map { word in
        let (range, confidence) = (word.range, word.confidence.map { "\($0)" } ?? "")
        let text = delimitedCell(word.text.printable)
        return "\(range.start),\(range.end),\(text),\(confidence),\(word.timing)\n"
      }.joined()
  }
}
