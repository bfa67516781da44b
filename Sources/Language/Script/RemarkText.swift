internal import DSP
internal import Numbers

/// The pieces of the sentences about script and key points.
enum RemarkText {
  /// “pricing”, cut to 60 characters.
  static func quote(_ text: String) -> String {
    "“\(text.count > 60 ? String(text.prefix(59)) + "…" : text)”"
  }

  /// "a", "a and b", "a, b and c"; of more than `most` the rest is counted: "a, b and 4 more".
  static func list(_ items: [String], most: Int = 3) -> String {
    let shown =
      items.count <= most ? items : items.prefix(most - 1) + ["\(items.count - most + 1) more"]
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }

  /// "three", "12".
  static func number(_ count: Int) -> String {
    let words = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }

  /// "three sentences", "one sentence".
  static func number(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// "2:05".
  static func clock(_ time: Seconds) -> String {
    let seconds = Int(clamping: max(0, time).rounded())
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}
