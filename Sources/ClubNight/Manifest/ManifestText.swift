public import DSP
import Reporting
import SpeechMetrics

/// A recording as it was found, for a manifest that is to be filled in.
public struct FoundRecording: Sendable, Equatable {
  /// Relative to where the manifest will lie.
  public var file: String
  /// When it was made, as people write it; nil when unknown.
  public var date: String?
  public var length: Seconds?
  public var firstSpeech: Seconds?
  public var lastSpeech: Seconds?

  public init(
    file: String, date: String?, length: Seconds?, firstSpeech: Seconds?, lastSpeech: Seconds?
  ) {
    self.file = file
    self.date = date
    self.length = length
    self.firstSpeech = firstSpeech
    self.lastSpeech = lastSpeech
  }
}

/// A manifest to finish in a spreadsheet: what is known filled in, the rest empty; until someone
/// writes yes under consent, nobody has consented.
public enum ManifestText {
  private static let columns: [ManifestColumn] = [
    .file, .date, .length, .firstSpeech, .lastSpeech, .speaker, .title, .type, .profile, .consent,
    .optOut, .start, .end, .previous,
  ]

  /// CSV with the byte-order mark by which spreadsheets know UTF-8.
  public static func text(_ recordings: [FoundRecording]) -> String {
    let rows = [columns.map(\.rawValue)] + recordings.map(cells)
    return "\u{FEFF}" + rows.map(Escaping.csvRow).joined()
  }

  private static func cells(_ recording: FoundRecording) -> [String] {
    columns.map { column in
      switch column {
      case .file: harmless(recording.file)
      case .date: recording.date ?? ""
      case .length: clock(recording.length)
      case .firstSpeech: clock(recording.firstSpeech)
      case .lastSpeech: clock(recording.lastSpeech)
      default: ""
      }
    }
  }

  /// "./=1.wav" for "=1.wav": the same file, and nothing that a spreadsheet runs.
  private static func harmless(_ file: String) -> String {
    let isHarmless = file.first.map { $0.isLetter || $0.isNumber || "/._(".contains($0) } ?? true
    return isHarmless ? file : "./" + file
  }

  /// With hours, which spreadsheets read as it is meant: "0:06:12".
  private static func clock(_ time: Seconds?) -> String {
    guard let time else { return "" }
    let clock = Rounding.clock(time)
    return time < 600 ? "0:0\(clock)" : time < 3600 ? "0:\(clock)" : clock
  }
}
