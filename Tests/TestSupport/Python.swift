import Foundation

/// Runs Debian's Python: its JSON Schema, XML and CSV readers were written by others than this
/// project's writers.
public enum Python {
  public struct Result: Sendable {
    public let status: Int32
    public let output: String
  }

  /// `script` reads `input` from its standard input.
  public static func run(_ script: String, arguments: [String] = [], input: String) throws -> Result
  {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try input.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }
}
