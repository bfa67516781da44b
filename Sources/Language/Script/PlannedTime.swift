internal import DSP

/// Times that a plan gives.
enum PlannedTime {
  /// "The problem (2:00)" as its title and time.
  static func split(
    heading: String, line: Int
  ) throws(ScriptError) -> (title: String, planned: ClosedRange<Seconds>?) {
    guard heading.hasSuffix(")"), let open = heading.lastIndex(of: "(") else {
      return (heading, nil)
    }
    let text = String(heading[heading.index(after: open)...].dropLast()).trimmed
    guard text.looksLikeTime else { return (heading, nil) }
    let times = text.split(separator: #/\s*[-–—]\s*/#).map { Seconds(clock: $0) }
    guard (1...2).contains(times.count), let first = times[0], let last = times[times.count - 1],
      0 < first, first <= last
    else { throw .notATime(text, line: line) }
    return (String(heading[..<open]).trimmed, first...last)
  }

  /// "pricing @ 4:00" as its words and time.
  static func split(
    point: String, line: Int
  ) throws(ScriptError) -> (text: String, plannedAt: Seconds?) {
    guard let sign = point.lastIndex(of: "@") else { return (point, nil) }
    let text = String(point[point.index(after: sign)...]).trimmed
    guard text.looksLikeTime else { return (point, nil) }
    guard let time = Seconds(clock: text) else { throw .notATime(text, line: line) }
    return (String(point[..<sign]).trimmed, time)
  }
}

extension String {
  /// Figures around a colon, right or wrong.
  fileprivate var looksLikeTime: Bool {
    contains(":") && utf8.count <= 30 && allSatisfy { $0.isWholeNumber || ":-–— ".contains($0) }
  }

  var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.reversed().drop(while: \.isWhitespace).reversed())
  }
}
