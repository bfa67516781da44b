import Glibc
import Host
import Numbers

/// A running process, and those that it starts. All are killed when this goes out of use while it runs, or
/// when this program ends, be it by a kill -9.
public struct Child: ~Copyable {
  /// Nil once its end was waited for.
  private var process: pid_t?
  private let group: BoundGroup

  /// Starts `command` with `descriptors` as its 0, 1, 2 and with no others, and with the usual reaction to
  /// signals, whatever this process blocks or ignores. Ctrl-C doesn't reach it.
  public init(_ command: Command, descriptors: [Int32]) throws(SpawnFailure) {
    let group = try BoundGroup()
    process = try spawn(command, descriptors: descriptors, group: group.id)
    self.group = group
  }

  deinit {
    guard let process else { return }
    group.send(SIGKILL)
    _ = waitpid(process, nil, 0)
  }

  /// The exit status, or as in a shell 128 + the signal that ended it. Waits for the end.
  public mutating func waitForEnd() -> Int32 {
    guard let process else { return 0 }
    var status: Int32 = 0
    _ = retryingInterrupts { unsafe waitpid(process, &status, 0) }
    self.process = nil
    return exitStatus(status)
  }

  /// Asks it and those that it started to end, and kills what is left after `grace` seconds.
  public mutating func stop(grace: Double) {
    group.send(SIGTERM)
    for _ in 0..<Int(clamping: grace / 0.01) where !hasEnded { usleep(10_000) }
    group.send(SIGKILL)
    _ = waitForEnd()
  }

  /// Whether it has, without taking note of it.
  private var hasEnded: Bool {
    guard let process else { return true }
    var end = unsafe siginfo_t()
    let result = unsafe waitid(P_PID, id_t(process), &end, WEXITED | WNOHANG | WNOWAIT)
    return unsafe result != 0 || end.si_signo == SIGCHLD
  }

  /// As `waitForEnd`; nil while it runs.
  public mutating func endIfReached() -> Int32? {
    guard let process else { return 0 }
    var status: Int32 = 0
    guard retryingInterrupts({ unsafe waitpid(process, &status, WNOHANG) }) != 0 else { return nil }
    self.process = nil
    return exitStatus(status)
  }
}

public struct SpawnFailure: Error {
  public let reason: String

  public init(reason: String) { self.reason = reason }
}

private func exitStatus(_ status: Int32) -> Int32 {
  let signal = status & 0x7F
  return signal == 0 ? status >> 8 & 0xFF : 128 + signal
}
