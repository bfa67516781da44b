internal import DSP
internal import Numbers
internal import SpeechAnalysis

func subRip(_ captions: [WrittenCaption]) -> String {
  captions.enumerated().map { index, caption in
    let text = caption.lines.joined(separator: "\n").replacing("-->", with: "→")
    return "\(index + 1)\n\(times(caption.range, decimal: ","))\n\(text)\n\n"
  }.joined()
}

/// Any words may follow the first.
let ownHeader = "WEBVTT - rehearse"

func webVTT(_ captions: [WrittenCaption], language: String) -> String {
  let header = "\(ownHeader)\nLanguage: \(language)\n\n"
  return captions.reduce(into: header) { text, caption in
    let lines = caption.lines.joined(separator: "\n").replacing("&", with: "&amp;")
      .replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    text += "\(times(caption.range, decimal: "."))\n\(lines)\n\n"
  }
}

private func times(_ range: TimeRange, decimal: String) -> String {
  "\(clock(range.start, decimal)) --> \(clock(range.end, decimal))"
}

/// "00:01:02,345".
private func clock(_ time: Seconds, _ decimal: String) -> String {
  let milliseconds = Int(clamping: (time * 1000).rounded())
  let seconds = milliseconds / 1000
  return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    .joined(separator: ":") + decimal + padded(milliseconds % 1000, 3)
}

private func padded(_ number: Int, _ count: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}
