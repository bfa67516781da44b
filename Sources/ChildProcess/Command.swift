import Host

/// A program and what it is started with; no shell reads it.
public struct Command: Sendable {
  /// The first is the program's path.
  public var arguments: [String]
  public var environment: [String: String]

  public init(_ arguments: [String], environment: [String: String]) {
    precondition(!arguments.isEmpty, "a command names a program")
    self.arguments = arguments
    self.environment = environment
  }
}

/// What a command may take before it is ended.
public struct CommandLimits: Sendable {
  /// Bytes of standard output.
  public var outputLength = 16 << 20
  /// Seconds from its start; nil for as long as it takes.
  public var time: Double?

  public init(outputLength: Int = 16 << 20, time: Double? = nil) {
    self.outputLength = outputLength
    self.time = time
  }
}

/// Why a command gave no result.
public enum CommandError: Error, Equatable {
  case notStarted(reason: String)
  /// Its exit status, or 128 + the signal that ended it, and the last line that it wrote to standard error.
  case failed(status: Int32, lastLine: String?)
  case tooMuchOutput
  case tookTooLong
  case cancelled
}

/// The executable file called `name` in the folders of `searchPath`, which are separated by colons;
/// relative ones are passed over, for what lies there is whatever the user is working on.
public func findExecutable(_ name: String, searchPath: String) -> String? {
  searchPath.split(separator: ":")
    .filter { $0.hasPrefix("/") }
    .map { "\($0)/\(name)" }
    .first(where: Files.isRunnable)
}
