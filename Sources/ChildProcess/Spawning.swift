import Glibc
import Host
import PlainText

/// Starts `command` with `descriptors` as its 0, 1, 2.
///
/// - Parameters:
///   - group: of processes that it is to be in; 0 for one of its own.
///   - blocked: signals that it doesn't get.
func spawn(
  _ command: Command, descriptors: [Int32], group: pid_t, blocking blocked: sigset_t = .none
) throws(SpawnFailure) -> pid_t {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  for (target, descriptor) in descriptors.enumerated() {
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
  }
  var attributes = posix_spawnattr_t()
  prepare(&attributes, group: group, blocking: blocked)
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

private func prepare(
  _ attributes: inout posix_spawnattr_t, group: pid_t, blocking blocked: sigset_t
) {
  unsafe posix_spawnattr_init(&attributes)
  var blocked = blocked
  unsafe posix_spawnattr_setsigmask(&attributes, &blocked)
  // What this program may ignore.
  var fatal = sigset_t.none
  for signal in [SIGPIPE, SIGXFSZ] { unsafe sigaddset(&fatal, signal) }
  unsafe posix_spawnattr_setsigdefault(&attributes, &fatal)
  unsafe posix_spawnattr_setpgroup(&attributes, group)
  unsafe posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
}

extension sigset_t {
  static var none: sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    return signals
  }

  static var all: sigset_t {
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    return signals
  }
}

/// Calls `body` with a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = unsafe strings.map { unsafe $0.withSystemText { unsafe strdup($0) } } + [nil]
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe body(&pointers)
}
