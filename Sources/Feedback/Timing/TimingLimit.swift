import DSP

extension TimingPlan {
  /// A single limit takes the proportions of this timing, 4 : 5 : 6: a convention of this project.
  private static let pattern = "ice-breaker"
  /// A shorter limit without a colon was surely meant in minutes.
  private static let shortestBareNumber: Seconds = 30

  /// A speaker's own times: "5:00-7:00" for green and red with yellow halfway, "5:00-6:00-7:00" for
  /// all three, "7:00" or "90" (seconds) for red alone.
  public init(limit text: String) throws(TimingError) {
    let parts = text.split(omittingEmptySubsequences: false) { "-–".contains($0) }
    let times = parts.compactMap { Seconds(clock: $0.trimmingSpaces) }
    guard times.count == parts.count, (1...3).contains(times.count) else { throw .notTimes(text) }
    guard zip([0] + times, times).allSatisfy({ $0 < $1 }) else { throw .notRising(text) }
    if let last = times.last, last < Self.shortestBareNumber, !text.contains(":") {
      throw .tooShortForSeconds(text)
    }
    try self.init(times, from: text)
  }

  private init(_ times: [Seconds], from text: String) throws(TimingError) {
    let red = times[times.count - 1]
    let pattern = Self.builtIn[Self.pattern]!
    let green = times.count > 1 ? times[0] : (red * pattern.green / pattern.red).rounded()
    let yellow =
      switch times.count {
      case 1: (red * pattern.yellow / pattern.red).rounded()
      case 2: ((green + red) / 2).rounded()
      default: times[1]
      }
    guard 0 < green, green < yellow, yellow < red else { throw .tooClose(text) }
    self.init(
      green: green, yellow: yellow, red: red, source: times.count == 1 ? pattern.source : nil)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
