import GRDB

/// Why the history couldn't be used. The text says what, where and what to do.
public enum HistoryError: Error, Equatable {
  /// The folder or a file in it can't be made or opened.
  case unusable(String, reason: String)
  /// The database has tables that this version doesn't know.
  case newer(String)
  /// Another process holds it for longer than is waited.
  case busy(String)
  /// No room is left on the disk.
  case full(String)
  /// It was found damaged after it had been opened.
  case damaged(String)
  case noTake(Int)
  case noGoal(Int)
  /// A goal that has been finished or dropped moves no more.
  case goalIsClosed(Int)
}

extension HistoryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unusable(let path, let reason):
      "the history \(path) can't be used (\(reason)): check the permissions, or choose another "
        + "folder with XDG_DATA_HOME"
    case .newer(let path):
      "the history \(path) was written by a newer version of rehearse: update rehearse; nothing in "
        + "it was changed"
    case .busy(let path):
      "the history \(path) is in use by another program that doesn't let go of it: close that, and "
        + "try again"
    case .full(let path):
      "there is no room left on the disk for the history \(path): make room there, and try again"
    case .damaged(let path):
      "the history \(path) is damaged: run any command that uses it again, which sets it aside and "
        + "begins a new one"
    case .noTake(let id):
      "there is no take \(id) in the history: rehearse history list shows those that are there"
    case .noGoal(let id):
      "there is no goal \(id): rehearse goals list shows those that are there"
    case .goalIsClosed(let id):
      "goal \(id) is closed already: add a new one with rehearse goals add"
    }
  }

  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = .unusable(path, reason: "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_FULL: self = .full(path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path)
    default: self = .unusable(path, reason: error.message ?? "\(error.resultCode)")
    }
  }
}
