import PlainText

/// Why a file is no report that can be compared, and what to do.
public struct ReportFileError: Error, Equatable, CustomStringConvertible {
  enum Problem: Equatable {
    /// What it says it is; nil where it says nothing.
    case schema(String?)
    /// Where it isn't as a report is.
    case broken(String)
    case unreadable(String)
  }

  var file: String
  var problem: Problem

  public static func unreadable(_ file: String, reason: String) -> ReportFileError {
    ReportFileError(file: file, problem: .unreadable(reason))
  }

  private static let remedy = "make one with rehearse analyze --json"

  public var description: String {
    let file = file.printable
    switch problem {
    case .schema(nil):
      return "\(file) is not the JSON report of one recording: \(Self.remedy)"
    case .schema(let schema?) where schema.hasPrefix("rehearse.report/"):
      return "\(file) is a report of another version (\(Escaping.plain(schema, limit: 40)), here "
        + "\(Report.schema)): compare it with the rehearse that made it, or analyse the recording again"
    case .schema(let schema?):
      return "\(file) is not a report but \(Escaping.plain(schema, limit: 40)): \(Self.remedy)"
    case .broken(let place):
      return "\(file) is not a whole report (see \(Escaping.plain(place))): \(Self.remedy)"
    case .unreadable(let reason):
      return "can't read the report \(file): \(reason)"
    }
  }
}
