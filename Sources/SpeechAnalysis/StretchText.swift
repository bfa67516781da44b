internal import DSP

extension [Stretch] {
  /// As people write them: "0:12-1:40,2:00-", with a hyphen or a dash; "-0:12" from the beginning.
  public init(text: String) throws(StretchError) {
    self = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      append(try Stretch(text: part.filter { $0 != " " }))
    }
  }
}

extension Stretch {
  fileprivate init(text: String) throws(StretchError) {
    let times = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard times.count == 2, times.contains(where: { !$0.isEmpty }) else {
      throw .unreadable(text)
    }
    guard let start = times[0].isEmpty ? 0 : Seconds(clock: times[0]) else {
      throw .unreadable(text)
    }
    guard !times[1].isEmpty else {
      self.init(start: start)
      return
    }
    guard let end = Seconds(clock: times[1]) else { throw .unreadable(text) }
    guard end != start else { throw .empty(text) }
    guard end > start else { throw .reversed("\(times[1])-\(times[0])") }
    self.init(start: start, end: end)
  }
}

/// Why a text names no stretch.
public enum StretchError: Error, Equatable, CustomStringConvertible {
  case unreadable(String)
  case empty(String)
  /// As it would be right.
  case reversed(String)

  public var description: String {
    switch self {
    case .unreadable(let text):
      "“\(text)” is no stretch of time: write 0:12-1:40, 2:00- for all from there, or -0:12 for all "
        + "up to there, with commas between several"
    case .empty(let text):
      "\(text) ends where it begins: give it a later end, or none for the end of the recording"
    case .reversed(let text):
      "a stretch ends after it begins: write \(text)"
    }
  }
}
