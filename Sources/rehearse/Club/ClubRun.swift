import ArgumentParser
import ClubNight
import DSP
import Dispatch
import Glibc
import Synchronization

/// Entries worked on by several threads, while the main one hands on what is ready, shows how far it
/// is and listens for signals.
final class ClubRun: Sendable {
  private struct State {
    /// Positions in `entries`, the next last.
    var waiting: [Int]
    /// Those that are ready and not handed on.
    var ready: [Int: WorkedEntry] = [:]
    var error: OutputError?
    var isStopped = false
    var progress: ClubProgress
  }

  private let entries: [ClubEntry]
  private let hearing: ClubHearing
  private let costs: [Seconds]
  private let state: Mutex<State>

  /// - Parameter isInOrder: whether to begin with the first rather than with the longest, so that
  ///   results can be handed on early.
  init(_ entries: [ClubEntry], _ hearing: ClubHearing, isInOrder: Bool = false) {
    self.entries = entries
    self.hearing = hearing
    let costs = entries.map(\.estimatedLength)
    self.costs = costs
    let order =
      isInOrder
      ? Array(entries.indices) : entries.indices.sorted { (costs[$1], $0) < (costs[$0], $1) }
    state = Mutex(
      State(
        waiting: order.reversed(),
        progress: ClubProgress(fileCount: entries.count, cost: costs.reduce(0, +))))
  }

  /// Hands every outcome to `take`, in the order of the entries.
  func work(jobs: Int, _ take: (WorkedEntry) throws -> Void) throws {
    let signals = Signals(Signals.ending)
    let workers = DispatchGroup()
    for _ in 0..<min(jobs, entries.count) {
      DispatchQueue.global().async(group: workers) { self.workThrough() }
    }
    defer {
      stop()
      workers.wait()
    }
    try handOn(until: workers, signals, take)
  }

  private func handOn(
    until workers: DispatchGroup, _ signals: borrowing Signals, _ take: (WorkedEntry) throws -> Void
  ) throws {
    var display = ProgressDisplay()
    var taken = 0
    var isRunning = true
    while isRunning {
      isRunning = workers.wait(timeout: .now() + 0.05) == .timedOut
      while let worked = state.withLock({ $0.ready.removeValue(forKey: taken) }) {
        try take(worked)
        taken += 1
      }
      display.show(state.withLock { $0.progress }.text)
      if signals.next() != nil { stop() }
    }
    display.clear()
    if let error = state.withLock({ $0.error }) { throw error }
    if taken < entries.count { throw ClubError.stopped }
  }

  private func stop() {
    state.withLock { $0.isStopped = true }
  }

  private func workThrough() {
    while let index = state.withLock({ $0.isStopped ? nil : $0.waiting.popLast() }) {
      do throws(OutputError) {
        let worked = try hearing.work(on: entries[index]) { !state.withLock { $0.isStopped } }
        guard let worked else { return }
        state.withLock {
          $0.ready[index] = worked
          $0.progress.add(worked, cost: costs[index])
        }
      } catch {
        state.withLock {
          $0.error = error
          $0.isStopped = true
        }
      }
    }
  }
}

extension ClubEntry {
  /// From the file's size at bit rates that are usual: good enough to begin with the longest. 0 where
  /// there is none.
  fileprivate var estimatedLength: Seconds {
    let bytesPerSecond: Double =
      switch fileExtension(path) {
      case "wav", "w64", "rf64", "aif", "aiff", "aifc", "au", "snd", "caf": 32_000
      case "flac", "ape", "wv": 16_000
      default: 8_000
      }
    return Double(fileSize(path) ?? 0) / bytesPerSecond
  }
}
