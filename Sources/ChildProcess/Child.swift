import Glibc

/// A running process. It is killed when this goes out of use.
public struct Child: ~Copyable {
  /// Nil once its end was waited for.
  private var process: pid_t?
  private let leadsGroup: Bool

  /// Starts `command` with `descriptors` as its 0, 1, 2 and with no others, and with the usual reaction to
  /// signals, whatever this process blocks or ignores.
  ///
  /// - Parameter leadsGroup: whether it and those that it starts can be ended together; Ctrl-C then reaches
  ///   none of them.
  public init(
    _ command: Command, descriptors: [Int32], leadsGroup: Bool = false
  ) throws(SpawnFailure) {
    self.leadsGroup = leadsGroup
    process = try spawn(command, descriptors: descriptors, leadsGroup: leadsGroup)
  }

  deinit {
    guard let process else { return }
    send(SIGKILL)
    _ = waitpid(process, nil, 0)
  }

  private func send(_ signal: Int32) {
    guard let process else { return }
    kill(leadsGroup ? -process : process, signal)
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
    send(SIGTERM)
    for _ in 0..<Int(grace / 0.01) where !hasEnded { usleep(10_000) }
    send(SIGKILL)
    _ = waitForEnd()
  }

  /// Whether it has, without taking note of it, so that the number of its group stays its own.
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

private func spawn(
  _ command: Command, descriptors: [Int32], leadsGroup: Bool
) throws(SpawnFailure) -> pid_t {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  for (target, descriptor) in descriptors.enumerated() {
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
  }
  var attributes = posix_spawnattr_t()
  prepare(&attributes, leadsGroup: leadsGroup)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  let variables = command.environment.map { "\($0.key)=\($0.value)" }
  var process = pid_t()
  let failure = unsafe withCStrings(command.arguments) { arguments in
    unsafe withCStrings(variables) { variables in
      unsafe posix_spawn(&process, arguments[0]!, &actions, &attributes, arguments, variables)
    }
  }
  guard failure == 0 else { throw SpawnFailure(reason: systemReason(failure)) }
  return process
}

private func prepare(_ attributes: inout posix_spawnattr_t, leadsGroup: Bool) {
  unsafe posix_spawnattr_init(&attributes)
  var none = sigset_t()
  unsafe sigemptyset(&none)
  unsafe posix_spawnattr_setsigmask(&attributes, &none)
  var pipe = none
  unsafe sigaddset(&pipe, SIGPIPE)
  unsafe posix_spawnattr_setsigdefault(&attributes, &pipe)
  unsafe posix_spawnattr_setpgroup(&attributes, 0)
  let group = leadsGroup ? POSIX_SPAWN_SETPGROUP : 0
  unsafe posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group))
}

/// Calls `body` with a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe body(&pointers)
}
