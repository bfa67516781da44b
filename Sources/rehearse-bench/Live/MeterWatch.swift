import DSP

/// Finds in what is written to a terminal when the level meter shows each burst of a sound.
struct MeterWatch {
  private static let unit = Array(" dBFS".utf8)

  /// On the clock of what is read.
  private let begins: [Seconds]
  private(set) var latencies: [Seconds] = []
  private var lastSeen = -1
  private var isLoud = false
  /// What follows the last number.
  private(set) var rest: [UInt8] = []

  init(begins: [Seconds]) { self.begins = begins }

  /// The meter's number ends in a digit; in silence it is a dash.
  mutating func read(_ bytes: [UInt8], at time: Seconds) {
    rest += bytes
    while let range = rest.firstRange(of: Self.unit) {
      let last = rest[..<range.lowerBound].last ?? 0
      note(isLoud: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last), at: time)
      rest.removeSubrange(..<range.upperBound)
    }
  }

  private mutating func note(isLoud: Bool, at time: Seconds) {
    let hasRisen = isLoud && !self.isLoud
    self.isLoud = isLoud
    guard hasRisen, let burst = begins.lastIndex(where: { $0 <= time }), burst > lastSeen else {
      return
    }
    lastSeen = burst
    latencies.append(time - begins[burst])
  }
}
