import ArgumentParser

/// Files worked through one after another; one that fails doesn't stop the others.
struct FileTally {
  private(set) var doneCount = 0
  private var failedCount = 0

  /// Where nothing can be written any more, no other file will fare better: that is thrown.
  mutating func attempt(_ work: () throws -> Void) throws {
    do {
      try work()
      doneCount += 1
    } catch let error as OutputError {
      throw error
    } catch {
      fail(error)
    }
  }

  mutating func fail(_ error: any Error) {
    complain(error)
    failedCount += 1
  }

  func finish() throws {
    guard failedCount > 0 else { return }
    throw doneCount == 0 ? ExitCode.nothingAnalysed : ExitCode.failure
  }
}
