public import DSP
public import SpeechAnalysis

/// Annotations as tables, a file for each tier, and the measures of every hop.
///
/// Reading: a table whose only column is `time` has nuclei; in one with `start` and `end` the
/// `label` tells the tier, and where there is none the name of the file does.
public enum AnnotationCSV {
  public static func segments(_ speech: [TimeRange]) -> String {
    labelled(speech, .speech)
  }

  public static func pauses(_ pauses: [TimeRange]) -> String {
    "start,end\n" + pauses.map { "\($0.start),\($0.end)\n" }.joined()
  }

  public static func nuclei(_ nuclei: [Seconds]) -> String {
    "time\n" + nuclei.map { "\($0)\n" }.joined()
  }

  public static func fillers(_ fillers: [TimeRange]) -> String {
    labelled(fillers, .fillers)
  }

  private static func labelled(_ events: [TimeRange], _ tier: Tier) -> String {
    "start,end,label\n" + events.map { "\($0.start),\($0.end),\(tier.label)\n" }.joined()
  }

  static func read(_ text: String, file: String) throws(AnnotationError) -> ParsedTiers {
    var builder = TierBuilder(file: file)
    let lines = text.numberedLines
    guard let header = lines.first, let table = Table(header: header.text) else {
      let found = String(lines.first?.text ?? "")
      let expected = "the header “start,end,label”, “start,end” or “time”"
      throw builder.error(.unexpected(found, expected: expected), lines.first?.number ?? 1)
    }
    let fileTier = table.isPoints ? .nuclei : tier(ofFile: file)
    guard fileTier != nil || table.label != nil else {
      throw AnnotationError(file: file, .unnamedTier)
    }
    for (number, line) in lines.dropFirst() {
      let fields = table.fields(line)
      guard fields.count == table.columnCount else {
        throw builder.error(.unexpected(String(line), expected: "“\(header.text.excerpt)”"), number)
      }
      let label = table.label.map { fields[$0] } ?? ""
      guard let tier = label.isBlank ? fileTier : Tier(label: label) else {
        builder.ignore(label)
        continue
      }
      let start = try builder.time(fields[table.start], line: number)
      let end = try builder.time(fields[table.end], line: number)
      try builder.add(from: start, to: end, in: tier, line: number)
    }
    if let fileTier, builder.isEmpty { try builder.open(fileTier, line: header.number) }
    return try builder.finish()
  }

  /// By the last word of its name: "segments.csv", "talk-pauses.csv", "fillers (2).csv".
  private static func tier(ofFile file: String) -> Tier? {
    let name = file.lowercased().split(separator: "/").last?.dropLast(".csv".count)
    let word = String(name?.split(whereSeparator: { !$0.isLetter }).last ?? "")
    return word == "segments" ? .speech : Tier(rawValue: word)
  }
}

/// Where the columns of a table are.
private struct Table {
  let separator: Character
  let columnCount: Int
  let start: Int
  let end: Int
  let label: Int?

  var isPoints: Bool { start == end }

  init?(header: Substring) {
    separator = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ","
    let names = Self.fields(header, separator: separator).map { $0.trimmed.lowercased() }
    columnCount = names.count
    label = names.firstIndex(of: "label")
    if names == ["time"] {
      (start, end) = (0, 0)
    } else if let start = names.firstIndex(of: "start"), let end = names.firstIndex(of: "end") {
      (self.start, self.end) = (start, end)
    } else {
      return nil
    }
  }

  func fields(_ line: Substring) -> [String] {
    Self.fields(line, separator: separator)
  }

  private static func fields(_ line: Substring, separator: Character) -> [String] {
    var isQuoted = false
    let fields = line.split(omittingEmptySubsequences: false) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == separator && !isQuoted
    }
    return fields.map { $0.filter { $0 != "\"" } }
  }
}
