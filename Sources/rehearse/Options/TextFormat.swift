import ArgumentParser
import Reporting

/// A text in place of what is made for a terminal.
enum TextFormat: EnumerableFlag {
  case json, markdown

  var format: ReportFormat {
    switch self {
    case .json: .json
    case .markdown: .markdown
    }
  }

  static func help(for value: TextFormat) -> ArgumentHelp? {
    switch value {
    case .json: "Write JSON."
    case .markdown: "Write Markdown."
    }
  }
}
