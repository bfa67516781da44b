import FoundationEssentials
import History

/// Where the history lies: in `XDG_DATA_HOME`, or else in .local/share at home (XDG Base Directory
/// Specification 0.8, by which a path that isn't absolute doesn't count).
///
/// - Parameter accountHome: what the system knows, for where `HOME` doesn't tell.
func historyFolder(
  environment: [String: String], accountHome: String? = accountHome()
) throws(TakeError) -> String {
  let known = environment.filter { $0.value.hasPrefix("/") }
  if let data = known["XDG_DATA_HOME"] { return joined(data, "rehearse") }
  guard let home = known["HOME"] ?? accountHome else { throw .noHome }
  return joined(home, ".local/share/rehearse")
}

/// Opens the history, and says what had to be put right.
func openHistory() throws -> HistoryStore {
  let store = try HistoryStore(
    folder: historyFolder(environment: ProcessInfo.processInfo.environment))
  if let notice = store.notice { writeMessage("rehearse: \(notice)") }
  return store
}

/// For commands whose work counts more than the history: what goes wrong with it is a warning.
func attemptHistory(_ work: (HistoryStore) throws -> Void) {
  do {
    try work(openHistory())
  } catch {
    writeMessage("rehearse: not remembered: \(error)")
  }
}
