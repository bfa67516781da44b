public import DSP
import Dispatch
public import Foundation

/// Runs the built `rehearse` as a user would: by its arguments, its streams and its exit code.
public struct Binary: Sendable {
  public struct Result: Sendable {
    /// As a shell gives it: 128 + the signal's number where a signal ended the process.
    public let exitCode: Int32
    public let outputData: Data
    public let errorData: Data

    public var output: String { String(decoding: outputData, as: UTF8.self) }
    public var errors: String { String(decoding: errorData, as: UTF8.self) }
  }

  public enum Output: Sendable {
    case captured
    /// A pipe whose reader has gone, as after `| head -n 0`.
    case closedPipe
  }

  public struct TimedOut: Error {
    let arguments: [String]
  }

  public let path: URL

  public init(path: URL) {
    self.path = path
  }

  /// The one that `swift test` built: it lies beside the tests.
  public static let rehearse = Binary(
    path: URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "rehearse"))

  /// This process's, without the settings, the history and the other folders of whoever runs the tests, and what
  /// is added.
  static func environment(_ added: [String: String]) -> [String: String] {
    ProcessInfo.processInfo.environment
      .merging([
        "XDG_CONFIG_HOME": "/dev/null", "XDG_DATA_HOME": "/dev/null", "XDG_CACHE_HOME": "/dev/null",
        "XDG_RUNTIME_DIR": "",
      ]) { $1 }
      .merging(added) { $1 }
  }

  /// Standard input is a pipe that gives `input` and ends. Output goes through files, so that
  /// neither side waits for the other however much is written.
  ///
  /// - Parameters:
  ///   - environment: added to this process's own.
  ///   - timeout: after this the process is killed and `TimedOut` thrown.
  public func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    directory: URL? = nil, output: Output = .captured, timeout: Seconds = 120
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    let outputFile = try scratch.newFile("output")
    let errorFile = try scratch.newFile("error")
    let inputPipe = Pipe()

    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.environment = Self.environment(environment)
    process.currentDirectoryURL = directory
    process.standardInput = inputPipe
    process.standardError = try FileHandle(forWritingTo: errorFile)
    process.standardOutput =
      switch output {
      case .captured: try FileHandle(forWritingTo: outputFile)
      case .closedPipe: try closedPipe()
      }

    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    feed(input, to: inputPipe.fileHandleForWriting)
    guard ended.wait(timeout: .now() + timeout) == .success else {
      kill(process.processIdentifier, SIGKILL)
      throw TimedOut(arguments: arguments)
    }
    return Result(
      exitCode: process.terminationStatus
        + (process.terminationReason == .uncaughtSignal ? 128 : 0),
      outputData: try Data(contentsOf: outputFile), errorData: try Data(contentsOf: errorFile))
  }
}

private func closedPipe() throws -> FileHandle {
  let pipe = Pipe()
  try pipe.fileHandleForReading.close()
  return pipe.fileHandleForWriting
}

/// Writes from a thread of its own, which blocks SIGPIPE: a process may end before it has read all.
private func feed(_ input: Data, to pipe: FileHandle) {
  Thread.detachNewThread {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    try? pipe.write(contentsOf: input)
    try? pipe.close()
  }
}
