internal import ChildProcess
import Glibc

/// A running ffmpeg that decodes a file's first audio stream to an AU stream of 32-bit floats at
/// the native rate and channels. It is killed when this goes out of use.
///
/// ffmpeg gets the file as its own standard input and no name, no shell is involved, the demuxer
/// is given and no protocol but file and pipe is open to it.
struct FFmpegDecoder: ~Copyable {
  let output: Descriptor
  /// What ffmpeg says. Its end of this pipe never blocks: a flood of messages is lost from where
  /// the pipe is full, instead of stopping ffmpeg.
  private let messages: Descriptor
  private var process: Child

  /// Fails with the system's reason.
  static func start(
    _ executable: String, demuxer: String, input: borrowing Descriptor,
    environment: [String: String]
  ) throws(DecodingFailure) -> FFmpegDecoder {
    do throws(SpawnFailure) {
      let output = try Pipe()
      let messages = try Pipe()
      _ = fcntl(messages.writeEnd.number, F_SETFL, O_NONBLOCK)
      let process = try Child(
        command(executable, demuxer: demuxer, environment: environment),
        descriptors: [input.number, output.writeEnd.number, messages.writeEnd.number])
      return FFmpegDecoder(
        output: output.takeReadEnd(), messages: messages.takeReadEnd(), process: process)
    } catch {
      throw DecodingFailure(reason: error.reason)
    }
  }

  private static func command(
    _ executable: String, demuxer: String, environment: [String: String]
  ) -> Command {
    Command(
      [
        executable, "-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe",
        "-f", demuxer, "-i", "file:/dev/stdin", "-map", "0:a:0", "-vn", "-sn", "-dn",
        "-c:a", "pcm_f32be", "-f", "au", "pipe:1",
      ], environment: environment)
  }

  private init(
    output: consuming Descriptor, messages: consuming Descriptor, process: consuming Child
  ) {
    self.output = output
    self.messages = messages
    self.process = process
  }

  /// Waits for the end of ffmpeg; the first thing it found wrong, nil if it was content.
  mutating func finish() -> String? {
    while let rest = output.nextBytes(1 << 16), !rest.isEmpty {}
    let status = process.waitForEnd()
    return firstMessage() ?? (status == 0 ? nil : "it ended with status \(status)")
  }

  /// The first line without ffmpeg's "[part @ address] ", which differs from run to run.
  private func firstMessage() -> String? {
    let text = String(decoding: messages.nextBytes(4096) ?? [], as: UTF8.self)
    guard let line = text.split(separator: "\n").first else { return nil }
    guard line.hasPrefix("["), let bracket = line.firstIndex(of: "]") else { return String(line) }
    return String(line[bracket...].dropFirst(2))
  }
}

struct DecodingFailure: Error {
  let reason: String
}
