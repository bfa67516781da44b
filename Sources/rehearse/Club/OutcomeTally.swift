import ArgumentParser
import ClubNight

/// How an evening's recordings fared.
struct OutcomeTally {
  private var heardCount = 0
  private var failures: [ClubFailure] = []

  init(_ worked: [WorkedEntry] = []) {
    for worked in worked { add(worked.outcome) }
  }

  mutating func add(_ outcome: ClubOutcome) {
    switch outcome {
    case .heard: heardCount += 1
    case .failed(let failure): failures.append(failure)
    }
  }

  /// Lists what failed, and gives the exit code.
  ///
  /// - Parameter input: what was worked on; nil where that isn't known any more.
  func conclude(_ input: ClubInput? = nil) throws {
    for failure in failures {
      writeMessage("rehearse: \(input?.place(of: failure.entry) ?? "")\(failure.reason)")
    }
    if heardCount == 0, !failures.isEmpty { throw ExitCode.nothingAnalysed }
    if input?.problems.isEmpty == false || !failures.isEmpty { throw ExitCode.failure }
  }
}
