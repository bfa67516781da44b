import FoundationEssentials
import History

/// Opens the history, and says what had to be put right.
func openHistory() throws -> HistoryStore {
  guard let folder = UserFolders(environment: ProcessInfo.processInfo.environment).data else {
    throw TakeError.noHome
  }
  let store = try HistoryStore(folder: folder)
  if let notice = store.notice { writeMessage("rehearse: \(notice)") }
  return store
}

/// For commands whose work counts more than the history: what goes wrong with it is a warning.
func attemptHistory(
  in store: @autoclosure () throws -> HistoryStore = try openHistory(),
  _ work: (HistoryStore) throws -> Void
) {
  do {
    try work(store())
  } catch {
    writeMessage("rehearse: not remembered: \(error)")
  }
}
