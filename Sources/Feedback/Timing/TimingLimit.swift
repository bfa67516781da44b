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
    let times = parts.compactMap(Self.seconds)
    guard times.count == parts.count, (1...3).contains(times.count) else { throw .notTimes(text) }
    guard zip([0] + times, times).allSatisfy({ $0 < $1 }) else { throw .notRising(text) }
    if let last = times.last, last < Self.shortestBareNumber, !text.contains(":") {
      throw .tooShortForSeconds(text)
    }
    try self.init(times, from: text)
  }

  private init(_ times: [Seconds], from text: String) throws(TimingError) {
    let red = times[times.count - 1]
    let pattern = Self.builtIn(Self.pattern)
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

  /// "90", "1:30" or "1:30:00"; nil for anything else.
  private static func seconds(_ text: Substring) -> Seconds? {
    let parts = text.trimmingSpaces.split(separator: ":", omittingEmptySubsequences: false)
    let isWritten = parts.enumerated().allSatisfy { index, part in
      let isNumber = part.allSatisfy { ("0"..."9").contains($0) }
      return isNumber && (index == 0 ? (1...4).contains(part.count) : part.count == 2)
    }
    let numbers = parts.compactMap { Int($0) }
    guard isWritten, parts.count <= 3, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let total = Seconds(numbers.reduce(0) { 60 * $0 + $1 })
    return total <= longest ? total : nil
  }

  /// A day.
  private static let longest: Seconds = 86_400
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
