import DSP
import SpeechAnalysis
import SpeechMetrics

/// What is said where a second voice is probable.
struct AnotherVoice {
  /// Of more turns than these, the first are named, and the others are counted: a conversation.
  private static let mostTurns = 12
  private static let namedTurns = 3

  /// Where it is heard, in order; at least one.
  var turns: [TimeRange]

  var message: String {
    guard turns.count > Self.mostTurns else {
      let ranges = Self.outward(turns)
      let written = ranges.map { "\($0)-\($1)" }.joined(separator: ",")
      return "Another voice is probably heard at \(list(ranges.map { "\($0)–\($1)" })). If that "
        + "isn't you, measure yourself alone with rehearse analyze --except \(written); if it is, with "
        + "--only in its place."
    }
    let first = Self.outward(turns.prefix(Self.namedTurns).map(\.self)).map { "\($0)–\($1)" }
    return "Another voice is probably heard in \(turns.count) places, "
      + "\(Rounding.clock(turns.totalDuration)) in all, the first at \(list(first)). The figures "
      + "are of both voices together. To measure yourself alone, name the longer stretches of yours with "
      + "rehearse analyze --only, or record yourself on a channel of your own and take that with "
      + "--channel."
  }

  /// In whole seconds, cut off nowhere; those that touch then are one.
  private static func outward(_ turns: [TimeRange]) -> [(start: String, end: String)] {
    let whole = turns.map { TimeRange(start: $0.start.rounded(.down), end: $0.end.rounded(.up)) }
    let joined = whole.reduce(into: [TimeRange]()) { joined, next in
      guard let last = joined.last, next.start <= last.end else { return joined.append(next) }
      joined[joined.count - 1].end = next.end
    }
    return joined.map { (Rounding.clock($0.start), Rounding.clock($0.end)) }
  }
}
