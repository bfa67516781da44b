import Foundation

/// ffmpeg, which makes the files of other programs for tests.
public enum FFmpeg {
  public static let isInstalled = (try? run(["-version"])) != nil

  /// Fails where ffmpeg does.
  public static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["ffmpeg", "-nostdin", "-v", "error", "-y"] + arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(arguments: arguments) }
  }

  public struct Failure: Error {
    public let arguments: [String]
  }
}
