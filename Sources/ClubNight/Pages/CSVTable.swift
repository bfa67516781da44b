import DSP
import Numbers
import Reporting
import SpeechMetrics

/// RFC 4180 for spreadsheets: with a byte order mark, so that they read names in any script, and
/// cells that they would run made inert.
struct CSVTable {
  private(set) var text: String

  init(columns: [String]) {
    text = "\u{FEFF}"
    append(columns)
  }

  mutating func append(_ cells: [String]) {
    text += Escaping.csvRow(cells)
  }

  static func number(_ value: Double?, decimals: Int) -> String {
    value.map { Rounding.text($0, decimals: decimals, minus: "-") } ?? ""
  }

  /// "5 min 32 s": what spreadsheets leave alone, where "5:32" becomes hours and minutes.
  static func clock(_ seconds: Seconds) -> String {
    let whole = Int(clamping: seconds)
    return "\(whole / 60) min \(whole % 60) s"
  }
}
