public import DSP
internal import PlainText
public import SpeechAnalysis

/// Annotations as tables, a file for each tier, and the measures of every hop.
///
/// Reading: a table whose only column is `time` has nuclei; in one with `start` and `end` the
/// `label` tells the tier, and where there is none the name of the file does.
public enum AnnotationCSV {
  public static let labelledHeader = "start,end,label\n"
  public static let pausesHeader = "start,end,kind,placement\n"
  public static let nucleiHeader = "time\n"

  public static func segments(_ speech: [TimeRange]) -> String {
    labelled(speech, .speech)
  }

  /// `placement` is empty where it isn't known.
  public static func pauses(_ pauses: [Pause]) -> String {
    pausesHeader
      + pauses.map {
        "\($0.range.start),\($0.range.end),\($0.kind),\($0.placement?.rawValue ?? "")\n"
      }.joined()
  }

  public static func nuclei(_ nuclei: [Seconds]) -> String {
    nucleiHeader + nuclei.map { "\($0)\n" }.joined()
  }

  public static func fillers(_ fillers: [TimeRange]) -> String {
    labelled(fillers, .fillers)
  }

  public static func prolongations(_ prolongations: [TimeRange]) -> String {
    labelled(prolongations, .prolongations)
  }

  public static func repetitions(_ repetitions: [TimeRange]) -> String {
    labelled(repetitions, .repetitions)
  }

  private static func labelled(_ events: [TimeRange], _ tier: Tier) -> String {
    labelledHeader + events.map { "\($0.start),\($0.end),\(tier.label)\n" }.joined()
  }

  static func read(_ text: [UInt8], file: String) throws(AnnotationError) -> ParsedTiers {
    var builder = TierBuilder(file: file)
    var rows = DelimitedText(text)
    let header = rows.next()
    guard let header, let table = Table(header: header.fields) else {
      let found = header.map { line($0, rows.separator) } ?? ""
      let expected = "the header “start,end,label”, “start,end” or “time”"
      throw builder.error(.unexpected(found, expected: expected), header?.line ?? 1)
    }
    let fileTier = table.isPoints ? .nuclei : tier(ofFile: file)
    guard fileTier != nil || table.label != nil else {
      throw AnnotationError(file: file, .unnamedTier)
    }
    while let row = rows.next() {
      guard row.fault != .quotes, row.fields.count == table.columnCount else {
        let expected = "“\(line(header, rows.separator).excerpt)”"
        throw builder.error(
          .unexpected(line(row, rows.separator), expected: expected), row.line)
      }
      let label = table.label.map { row.fields[$0] } ?? ""
      guard let tier = label.isBlank ? fileTier : Tier(label: label) else {
        builder.ignore(label)
        continue
      }
      let start = try builder.time(row.fields[table.start], line: row.line)
      let end = try builder.time(row.fields[table.end], line: row.line)
      try builder.add(from: start, to: end, in: tier, line: row.line)
    }
    if let fileTier, builder.isEmpty { try builder.open(fileTier, line: header.line) }
    return try builder.finish()
  }

  private static func line(_ row: DelimitedText.Row, _ separator: UInt8) -> String {
    row.fields.joined(separator: String(Unicode.Scalar(separator)))
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
  let columnCount: Int
  let start: Int
  let end: Int
  let label: Int?

  var isPoints: Bool { start == end }

  init?(header: [String]) {
    let names = header.map { $0.trimmed.lowercased() }
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
}
