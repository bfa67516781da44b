public import SpeechMetrics

/// Raw metrics of many recordings as CSV (RFC 4180): one row a file, no profile, norms or scores.
public enum MetricsTable {
  /// "file", one column a metric with its unit, "reasons".
  public static let columns =
    ["file"] + MetricID.ofSound.map(columnName) + ["reasons"]

  public static var header: String { Escaping.csvRow(columns) }

  /// Whether a table that begins so is one of ours, of this version or another.
  public static func isOwn(_ head: String) -> Bool {
    let cells = head.prefix { !$0.isNewline }.split(
      separator: ",", omittingEmptySubsequences: false)
    return cells.first == "file" && cells.last == "reasons"
  }

  /// Values at their decimals; missing ones empty, the reason in the last column.
  public static func row(file: String, metrics: DeliveryMetrics) -> String {
    let values = MetricID.ofSound.map { id in
      metrics[id].value.map { Rounding.text($0, decimals: id.decimals, minus: "-") } ?? ""
    }
    let reasons = MetricID.ofSound.compactMap { id in
      metrics[id].missing.map { "\(id.rawValue): \($0.rawValue)" }
    }
    return Escaping.csvRow(
      [Escaping.plain(file, limit: 4096)] + values + [reasons.joined(separator: "; ")])
  }

  /// "speechRate (syll/s)"; the name alone where there is no unit.
  static func columnName(_ id: MetricID) -> String {
    id.unit.isEmpty ? id.rawValue : "\(id.rawValue) (\(id.unit))"
  }
}
