public import DSP
public import Foundation

/// A program while it runs, in a session of its own.
public final class RunningBinary {
  public enum Streams {
    /// Nothing to read; what is written is captured.
    case captured
    /// Its controlling terminal, for all three.
    case terminal(PseudoTerminal)
  }

  /// POSIX_SPAWN_SETSID, which Swift doesn't see.
  private static let newSession: Int16 = 0x80
  private static let newSignalMask = Int16(POSIX_SPAWN_SETSIGMASK)

  public let processID: pid_t
  private let arguments: [String]
  private let terminal: PseudoTerminal?
  private let scratch: TemporaryFolder
  private var status: Int32?

  init(
    _ path: String, _ arguments: [String], environment: [String: String], directory: String,
    streams: Streams
  ) throws {
    self.arguments = arguments
    scratch = try TemporaryFolder()
    if case .terminal(let terminal) = streams { self.terminal = terminal } else { terminal = nil }
    let paths =
      terminal.map { Array(repeating: $0.device, count: 3) }
      ?? ["/dev/null", scratch.url.path + "/output", scratch.url.path + "/error"]
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    for (stream, path) in paths.enumerated() {
      unsafe posix_spawn_file_actions_addopen(
        &actions, Int32(stream), path, O_RDWR | O_CREAT, 0o600)
    }
    // The first terminal that the leader of a session opens is its controlling terminal.
    // The threads of a test runner block signals, which would be blocked in the program too.
    var noSignals = sigset_t()
    unsafe sigemptyset(&noSignals)
    unsafe posix_spawnattr_setsigmask(&attributes, &noSignals)
    unsafe posix_spawnattr_setflags(&attributes, Self.newSession | Self.newSignalMask)
    let command = ["/usr/bin/env", "-C", directory, path] + arguments
    var words = unsafe command.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var processID = pid_t()
    let failure = unsafe posix_spawn(
      &processID, command[0], &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    self.processID = processID
  }

  deinit {
    guard !hasEnded else { return }
    send(SIGKILL)
    while !hasEnded { usleep(1000) }
  }

  public func send(_ signal: Int32) { kill(processID, signal) }

  /// Whether `condition` comes true in time.
  public func wait(timeout: Seconds = 30, until condition: () throws -> Bool) rethrows -> Bool {
    let deadline = Date.now + timeout
    while try !condition() {
      guard Date.now < deadline else { return false }
      terminal?.drain()
      usleep(2000)
    }
    return true
  }

  /// What it has written to standard error so far.
  public var errors: String { String(decoding: captured("error"), as: UTF8.self) }

  /// Its end; a terminal's output is on the terminal.
  public func result(timeout: Seconds = 60) throws -> Binary.Result {
    guard wait(timeout: timeout, until: { hasEnded }) else {
      throw Binary.TimedOut(arguments: arguments)
    }
    terminal?.drain()
    return Binary.Result(
      exitCode: exitCode, outputData: captured("output"), errorData: captured("error"))
  }

  private var hasEnded: Bool {
    if status == nil {
      var status: Int32 = 0
      if unsafe waitpid(processID, &status, WNOHANG) == processID { self.status = status }
    }
    return status != nil
  }

  /// As a shell gives it.
  private var exitCode: Int32 {
    let status = status ?? 0
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private func captured(_ name: String) -> Data {
    (try? Data(contentsOf: scratch.url.appending(path: name))) ?? Data()
  }
}

extension Binary {
  /// Doesn't wait for its end.
  ///
  /// - Parameter environment: added to this process's own.
  public func start(
    _ arguments: [String], environment: [String: String] = [:], directory: URL,
    streams: RunningBinary.Streams = .captured
  ) throws -> RunningBinary {
    try RunningBinary(
      path.path, arguments,
      environment: Binary.environment(environment),
      directory: directory.path, streams: streams)
  }
}

/// Waits where time itself is what a test is about; anything else is waited for until it is there.
public func letPass(_ time: Seconds) {
  if time > 0 { Thread.sleep(forTimeInterval: time) }
}
