import Glibc

extension Command {
  /// Runs it to its end, with `input` on its standard input; what it wrote to standard output.
  ///
  /// It is ended, and those that it started with it, when it passes a limit or `isCancelled` says so, which
  /// is asked twenty times a second.
  ///
  /// - Parameter onErrorLine: gets the lines of standard error as they come, at most 4,096 bytes of each.
  public func run(
    input: [UInt8] = [], limits: CommandLimits = CommandLimits(),
    onErrorLine: (String) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(CommandError) -> [UInt8] {
    var run: CommandRun
    do throws(SpawnFailure) { run = try CommandRun(self, input: input) } catch {
      throw .notStarted(reason: error.reason)
    }
    do throws(CommandError) {
      return try run.finish(limits, onErrorLine, isCancelled)
    } catch {
      run.stop()
      throw error
    }
  }
}

/// A command while it runs, and what came of it so far.
private struct CommandRun: ~Copyable {
  /// How long it is waited for at a time, in milliseconds.
  private static let patience: Int32 = 50
  /// How long it may take, asked to end, before it is killed, in seconds.
  private static let grace = 0.5

  private var child: Child
  private var standardInput: Descriptor?
  private var output: Descriptor?
  private var errors: Descriptor?
  private var input: ArraySlice<UInt8>
  private var result: [UInt8] = []
  private var lines = LineSplitter()

  init(_ command: Command, input: [UInt8]) throws(SpawnFailure) {
    let standardInput = try Pipe()
    let output = try Pipe()
    let errors = try Pipe()
    child = try Child(
      command,
      descriptors: [
        standardInput.readEnd.number, output.writeEnd.number, errors.writeEnd.number,
      ])
    self.input = input[...]
    self.standardInput = input.isEmpty ? nil : standardInput.takeWriteEnd()
    self.output = output.takeReadEnd()
    self.errors = errors.takeReadEnd()
  }

  mutating func finish(
    _ limits: CommandLimits, _ onErrorLine: (String) -> Void, _ isCancelled: () -> Bool
  ) throws(CommandError) -> [UInt8] {
    let start = now()
    while true {
      let end = child.endIfReached()
      repeat {} while exchange(waiting: end == nil, onErrorLine) && end != nil && fits(limits)
      guard fits(limits) else { throw .tooMuchOutput }
      if let end {
        lines.finish(onErrorLine)
        guard end == 0 else { throw .failed(status: end, lastLine: lines.last) }
        return result
      }
      if isCancelled() { throw .cancelled }
      if let time = limits.time, now() - start > time { throw .tookTooLong }
    }
  }

  private func fits(_ limits: CommandLimits) -> Bool { result.count <= limits.outputLength }

  mutating func stop() { child.stop(grace: Self.grace) }
}

extension CommandRun {
  /// Writes and reads what can be without waiting for more than `patience`; whether anything came.
  private mutating func exchange(waiting: Bool, _ onErrorLine: (String) -> Void) -> Bool {
    var ends = [
      pollfd(fd: standardInput?.number ?? -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: output?.number ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors?.number ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let isOver = ends.dropFirst().allSatisfy { $0.fd < 0 }
    guard unsafe poll(&ends, 3, waiting ? (isOver ? 5 : Self.patience) : 0) > 0 else {
      return false
    }
    if ends[0].revents != 0 { writeInput() }
    let text = ends[1].revents == 0 ? nil : Self.next(&output)
    let errorText = ends[2].revents == 0 ? nil : Self.next(&errors)
    result += text ?? []
    lines.add(errorText ?? [], onErrorLine)
    return text != nil || errorText != nil
  }

  /// Nil at the end, which closes it.
  private static func next(_ end: inout Descriptor?) -> [UInt8]? {
    let bytes = end?.nextBytes(1 << 16) ?? []
    if bytes.isEmpty { end = nil }
    return bytes.isEmpty ? nil : bytes
  }

  /// What a program doesn't read isn't missed.
  private mutating func writeInput() {
    guard let number = standardInput?.number else { return }
    let count = unsafe input.withUnsafeBytes {
      unsafe send(
        number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    }
    if count > 0 { input = input.dropFirst(count) }
    let isRefused = count < 0 && errno != EAGAIN && errno != EINTR
    if input.isEmpty || isRefused { standardInput = nil }
  }
}

/// Bytes as they come, cut into lines.
private struct LineSplitter {
  private static let longest = 4096
  private var rest: [UInt8] = []
  /// That isn't blank.
  private(set) var last: String?

  mutating func add(_ bytes: [UInt8], _ onLine: (String) -> Void) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        finish(onLine)
      } else if rest.count < Self.longest {
        rest.append(byte)
      }
    }
  }

  mutating func finish(_ onLine: (String) -> Void) {
    guard !rest.isEmpty else { return }
    let line = String(decoding: rest, as: UTF8.self)
    rest = []
    if line.contains(where: { !$0.isWhitespace }) { last = line }
    onLine(line)
  }
}

/// Seconds, from whenever.
private func now() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
