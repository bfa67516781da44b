extension Seconds {
  /// Eleven days, which no recording lasts: a later time in a file is a mistake, such as milliseconds.
  public static let beyondAnyRecording: Seconds = 1e6

  /// A time as people write it: "90", "1:30" or "1:30:00"; nil for anything else, or beyond a day.
  public init?(clock text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isWritten = parts.enumerated().allSatisfy { index, part in
      let isNumber = part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isNumber && (index == 0 ? (1...5).contains(part.count) : part.count == 2)
    }
    let numbers = parts.compactMap { Int($0) }
    guard isWritten, parts.count <= 3, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let total = Seconds(numbers.reduce(0) { 60 * $0 + $1 })
    guard total <= 86_400 else { return nil }
    self = total
  }
}
