import Foundation

/// Calls `body` with the reading end of a pipe into which another process writes the file.
func withPipe<Result>(
  from file: String, _ body: (_ descriptor: Int32) throws -> Result
) throws -> Result {
  let pipe = Pipe()
  let process = Process()
  process.executableURL = URL(filePath: "/bin/cat")
  process.arguments = [file]
  process.standardOutput = pipe
  try process.run()
  defer {
    process.terminate()
    process.waitUntilExit()
  }
  return try body(pipe.fileHandleForReading.fileDescriptor)
}
