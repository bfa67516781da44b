import DSP

extension Seconds {
  /// A time within a recording: "90", "1:30" or "1:30:00", with a fraction after a point or a comma.
  init?(instant text: String) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "." || $0 == ","
    }
    guard let whole = Seconds(clock: parts[0]) else { return nil }
    self = whole
    guard parts.count == 2 else { return }
    let digits = parts[1]
    let isWritten = (1...9).contains(digits.utf8.count) && digits.utf8.allSatisfy(isDigit)
    guard isWritten, let fraction = Double("0.\(digits)") else { return nil }
    self += fraction
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
