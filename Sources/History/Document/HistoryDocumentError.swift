/// A file that can't be taken into the history.
public struct HistoryDocumentError: Error, Equatable {
  public enum Problem: Equatable, Sendable {
    case unreadable(reason: String)
    /// Another, or none.
    case schema(String?)
    /// Where in the document.
    case broken(String)
  }

  public var file: String
  public var problem: Problem

  public init(file: String, problem: Problem) {
    self.file = file
    self.problem = problem
  }
}

extension HistoryDocumentError: CustomStringConvertible {
  public var description: String {
    switch problem {
    case .unreadable(let reason): "\(file) can't be read: \(reason)"
    case .schema(let schema?):
      "\(file) has the schema \(schema), and \(HistoryDocument.schema) is needed: export the history "
        + "again with this version, or update rehearse"
    case .schema(nil):
      "\(file) is no history: give a file that rehearse history export wrote"
    case .broken(let place):
      "\(file) holds at \(place.isEmpty ? "its start" : place) what no history has: export it again, "
        + "or put that right"
    }
  }
}
