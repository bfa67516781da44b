internal import DSP

/// Reads Praat's text formats tier by tier.
///
/// Each heading that `nextTier` gives is followed by a call of `events`.
struct TextGridReader {
  struct Heading {
    var name: String
    var hasIntervals: Bool
    /// Of the name.
    var line: Int
  }

  struct Event {
    var start: Seconds
    var end: Seconds
    var label: String
    var line: Int
  }

  private var scanner: PraatScanner
  private var tiersLeft = 0

  /// `text` is in UTF-8.
  init(_ text: [UInt8], file: String) throws(AnnotationError) {
    scanner = PraatScanner(text, file: file)
    _ = try scanner.text("the file type")
    let objectClass = try scanner.text("the object class TextGrid")
    guard objectClass == "TextGrid" else {
      throw scanner.error(.unexpected(objectClass, expected: "the object class TextGrid"))
    }
    _ = try scanner.number("the start of the TextGrid")
    _ = try scanner.number("the end of the TextGrid")
    if try scanner.text("<exists>") == "<exists>" {
      tiersLeft = try scanner.count("the number of tiers")
    }
  }

  mutating func nextTier() throws(AnnotationError) -> Heading? {
    guard tiersLeft > 0 else { return nil }
    tiersLeft -= 1
    let tierClass = try scanner.text("IntervalTier or TextTier")
    guard tierClass == "IntervalTier" || tierClass == "TextTier" else {
      throw scanner.error(.unexpected(tierClass, expected: "IntervalTier or TextTier"))
    }
    let name = try scanner.text("the name of a tier")
    return Heading(name: name, hasIntervals: tierClass == "IntervalTier", line: scanner.line)
  }

  /// Those without a label too.
  mutating func events(of heading: Heading) throws(AnnotationError) -> [Event] {
    _ = try scanner.number("the start of a tier")
    _ = try scanner.number("the end of a tier")
    var events: [Event] = []
    for _ in 0..<(try scanner.count("the number of intervals or points")) {
      let start = try scanner.number("a time")
      let line = scanner.line
      let end = heading.hasIntervals ? try scanner.number("the end of an interval") : start
      events.append(Event(start: start, end: end, label: try scanner.text("a label"), line: line))
    }
    return events
  }

  func error(_ problem: AnnotationError.Problem) -> AnnotationError { scanner.error(problem) }
}
