import Glibc

/// Standard error for what is shown while a recording runs: never waits for who reads it.
///
/// A terminal that was stopped (Ctrl-S) or a pipe that nobody empties must not hold up the recording.
/// What can't be written at once is written with what follows; new text is refused until then.
struct LiveOutput: ~Copyable {
  private let descriptor: Int32
  private let isOpened: Bool
  private var rest: ArraySlice<UInt8> = []

  init() {
    // Set on the stream that we were given, this would change it for its other users as well.
    let own =
      isatty(STDERR_FILENO) == 1
      ? unsafe open("/proc/self/fd/2", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) : -1
    isOpened = own >= 0
    descriptor = own >= 0 ? own : STDERR_FILENO
  }

  deinit {
    if isOpened { close(descriptor) }
  }

  /// Whether the text was taken, whole.
  @discardableResult
  mutating func write(_ text: String) -> Bool {
    flush()
    guard rest.isEmpty else { return false }
    rest = Array(text.utf8)[...]
    flush()
    return true
  }

  private mutating func flush() {
    while !rest.isEmpty, isWritable {
      // A pipe that can be written to takes this much without waiting (pipe(7)).
      let portion = rest.prefix(Int(PIPE_BUF))
      let written = unsafe portion.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard written > 0 else {
        if errno != EINTR && errno != EAGAIN { rest = [] }
        return
      }
      rest = rest.dropFirst(written)
    }
  }

  private var isWritable: Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&wanted, 1, 0) > 0
  }
}
