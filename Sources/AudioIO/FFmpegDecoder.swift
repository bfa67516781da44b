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
  /// Nil once its end was waited for.
  private var process: pid_t?

  /// Fails with the system's reason.
  static func start(
    _ executable: String, demuxer: String, input: borrowing Descriptor,
    environment: [String: String]
  ) throws(DecodingFailure) -> FFmpegDecoder {
    let output = try Pipe()
    let messages = try Pipe()
    _ = fcntl(messages.writeEnd.number, F_SETFL, O_NONBLOCK)
    let arguments = [
      executable, "-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe",
      "-f", demuxer, "-i", "file:/dev/stdin", "-map", "0:a:0", "-vn", "-sn", "-dn",
      "-c:a", "pcm_f32be", "-f", "au", "pipe:1",
    ]
    let process = try spawn(
      arguments, environment: environment,
      descriptors: [input.number, output.writeEnd.number, messages.writeEnd.number])
    return FFmpegDecoder(
      output: output.takeReadEnd(), messages: messages.takeReadEnd(), process: process)
  }

  private init(output: consuming Descriptor, messages: consuming Descriptor, process: pid_t) {
    self.output = output
    self.messages = messages
    self.process = process
  }

  deinit {
    guard let process else { return }
    kill(process, SIGKILL)
    _ = waitForEnd(of: process)
  }

  /// Waits for the end of ffmpeg; the first thing it found wrong, nil if it was content.
  mutating func finish() -> String? {
    guard let process else { return nil }
    while let rest = output.nextBytes(1 << 16), !rest.isEmpty {}
    let status = waitForEnd(of: process)
    self.process = nil
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

/// The executable file called `name` in the folders of `searchPath`, which are separated by colons;
/// relative ones are passed over, for what lies there is whatever the user is working on.
func findExecutable(_ name: String, searchPath: String) -> String? {
  searchPath.split(separator: ":")
    .filter { $0.hasPrefix("/") }
    .map { "\($0)/\(name)" }
    .first { unsafe access($0, X_OK) == 0 }
}

struct DecodingFailure: Error {
  let reason: String
}

/// One way, though made of sockets: these can be closed to children from the start.
private struct Pipe: ~Copyable {
  let readEnd: Descriptor
  let writeEnd: Descriptor

  init() throws(DecodingFailure) {
    var ends: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw DecodingFailure(reason: systemReason())
    }
    readEnd = Descriptor(ends[0])
    writeEnd = Descriptor(ends[1])
  }

  consuming func takeReadEnd() -> Descriptor { readEnd }
}

/// Starts a process with `descriptors` as its 0, 1, 2 and with no others.
private func spawn(
  _ arguments: [String], environment: [String: String], descriptors: [Int32]
) throws(DecodingFailure) -> pid_t {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  for (target, descriptor) in descriptors.enumerated() {
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
  }
  let variables = environment.map { "\($0.key)=\($0.value)" }
  var process = pid_t()
  let failure = unsafe withCStrings(arguments) { arguments in
    unsafe withCStrings(variables) { variables in
      unsafe posix_spawn(&process, arguments[0]!, &actions, nil, arguments, variables)
    }
  }
  guard failure == 0 else { throw DecodingFailure(reason: systemReason(failure)) }
  return process
}

/// Calls `body` with a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe body(&pointers)
}

/// The exit status, or as in a shell 128 + the signal that ended it.
private func waitForEnd(of process: pid_t) -> Int32 {
  var status: Int32 = 0
  _ = retryingInterrupts { unsafe waitpid(process, &status, 0) }
  let signal = status & 0x7F
  return signal == 0 ? status >> 8 & 0xFF : 128 + signal
}
