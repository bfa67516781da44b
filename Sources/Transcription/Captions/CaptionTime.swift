internal import DSP
internal import SpeechAnalysis

/// The line of a caption with its times, and what follows them in the line.
struct CaptionTimes: Equatable {
  /// Nil where they make no sense.
  var range: TimeRange?
  /// Words in the same line, as Whisper prints them: "[00:00.000 --> 00:04.000]  And so". Empty in
  /// captions, where settings follow, which mean nothing here.
  var text: Substring

  /// Nil for a line that isn't one of times: those begin with a digit, unlike "from A --> B".
  init?(_ line: Substring) {
    guard let arrow = line.firstRange(of: "-->") else { return nil }
    let isBracketed = line.trimmed.hasPrefix("[")
    var start = line[..<arrow.lowerBound].trimmed
    guard start.first(where: { $0 != "[" })?.isNumber ?? false else { return nil }
    var rest = line[arrow.upperBound...].drop(while: \.isWhitespace)
    var end = rest.prefix { !$0.isWhitespace }
    text = ""
    if isBracketed {
      start = start.dropFirst()
      end = rest.prefix { $0 != "]" }
      rest = rest[end.endIndex...]
      text = rest.dropFirst()
    }
    range = captionTime(start).flatMap { start in
      captionTime(end).flatMap { TimeRange(checking: start, $0) }
    }
    if range?.duration == 0 { range = nil }
  }
}

/// Of "1:02:03.450", "02:03,45" or "3.45"; nil for anything else.
func captionTime(_ text: some StringProtocol) -> Seconds? {
  let parts = text.trimmed.split(separator: ":", omittingEmptySubsequences: false)
  guard (1...3).contains(parts.count) else { return nil }
  var time: Seconds = 0
  for part in parts.dropLast() {
    guard let whole = digits(part) else { return nil }
    time = (time + whole) * 60
  }
  let last = parts[parts.endIndex - 1]
  let halves = last.split(
    maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
  guard let seconds = digits(halves[0]) else { return nil }
  guard halves.count == 2 else { return time + seconds }
  guard let fraction = digits(halves[1]) else { return nil }
  return time + seconds + fraction / scale(halves[1].count)
}

private func digits(_ text: some StringProtocol) -> Double? {
  guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
  else {
    return nil
  }
  return Int(text).map(Double.init)
}

private func scale(_ digitCount: Int) -> Double {
  (0..<digitCount).reduce(1) { scale, _ in scale * 10 }
}
