import Annotations
import FoundationEssentials
import Host
import Reporting
import Transcription

/// What is written to a file, by which one that rehearse wrote is known again: such a file may be replaced.
enum FileForm {
  /// A web page, with the program's name in its head.
  case page
  /// JSON with a schema of ours.
  case json
  /// A report as text or Markdown, with the program's name below it.
  case report
  /// A table whose first line is this.
  case table(header: String)
  /// A row of metrics for each recording.
  case metrics
  case textGrid, labels, pitchTier, captions
  /// Text that has no place for a mark.
  case unmarked

  func isOwn(_ bytes: [UInt8]) -> Bool {
    let text = { String(decoding: $0, as: UTF8.self) } as (ArraySlice<UInt8>) -> String
    let head = text(bytes.prefix(4096))
    return switch self {
    case .page: ReportFormat.isOwnPage(head)
    case .json: Self.schema(of: bytes)?.hasPrefix("rehearse.") ?? false
    case .report: ReportFormat.isOwnText(text(bytes.suffix(4096)))
    case .table(let header): head.hasPrefix(header)
    case .metrics: MetricsTable.isOwn(head)
    case .textGrid: TextGrid.isOwn(head)
    case .labels: AudacityLabels.isOwn(head)
    case .pitchTier: PitchTier.isOwn(head)
    case .captions: TranscriptFormat.isOwnWebVTT(head)
    case .unmarked: false
    }
  }

  private static func schema(of bytes: [UInt8]) -> String? {
    struct Document: Decodable { var schema: String }
    return try? JSONDecoder().decode(Document.self, from: Data(bytes)).schema
  }
}

extension ReportFormat {
  var form: FileForm {
    switch self {
    case .terminal, .markdown: .report
    case .json: .json
    case .html: .page
    }
  }
}

extension TranscriptFormat {
  var form: FileForm {
    switch self {
    case .json: .json
    case .vtt: .captions
    case .srt, .txt: .unmarked
    }
  }
}
