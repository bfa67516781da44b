import Glibc

/// A group of processes that doesn't outlive this program.
///
/// A shell leads the group and reads from a pipe whose other end this program alone holds. However the program
/// ends, the pipe then ends too, and the shell kills the group.
struct BoundGroup: ~Copyable {
  private static let guardian = Command(
    ["/bin/sh", "-c", "read line; kill -KILL 0"], environment: [:])

  let id: pid_t
  private let lifeline: Descriptor

  init() throws(SpawnFailure) {
    let pipe = try Pipe()
    let end = pipe.readEnd.number
    // What ends the others, politely, must not end it.
    id = try spawn(Self.guardian, descriptors: [end, end, end], group: 0, blocking: .all)
    lifeline = pipe.takeWriteEnd()
  }

  /// Ends the shell alone: what still runs is left to itself.
  deinit {
    kill(id, SIGKILL)
    _ = waitpid(id, nil, 0)
  }

  func send(_ signal: Int32) { kill(-id, signal) }
}
