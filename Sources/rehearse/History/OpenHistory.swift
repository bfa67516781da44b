import History

/// Opens the history, and says what had to be put right.
func openHistory() throws -> HistoryStore {
  guard let folder = try UserFolders().data else {
    throw TakeError.noHome
  }
  let store = try HistoryStore(folder: folder)
  if let notice = store.notice { writeMessage("rehearse: \(notice)") }
  return store
}

/// For commands whose work counts more than the history: what goes wrong with it is told, and takes nothing
/// from the rest.
///
/// - Returns: whether it went well.
@discardableResult
func attemptHistory(
  in store: @autoclosure () throws -> HistoryStore = try openHistory(),
  _ work: (HistoryStore) throws -> Void
) -> Bool {
  do {
    try work(store())
    return true
  } catch {
    complain(NotRemembered(reason: error))
    return false
  }
}

/// Why the history doesn't have what it was to have.
struct NotRemembered: Error, CustomStringConvertible {
  let reason: any Error

  var description: String { "not remembered: \(reason)" }
}
