import CPseudoTerminal
import DSP
import Foundation
import Glibc
import Numbers

/// A program on a terminal of its own, 80 × 24, whose standard output goes nowhere.
struct TerminalProgram: ~Copyable {
  /// The terminal's other side.
  private let descriptor: Int32
  private let process: pid_t

  init(_ path: String, _ arguments: [String], environment: [String: String]) throws(LiveError) {
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var settings = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (words + settings).forEach { unsafe free($0) } }
    var descriptor: Int32 = -1
    process = unsafe start_on_pseudo_terminal(&words, &settings, &descriptor)
    guard process > 0 else { throw .notStarted(path, errno) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  func press(_ key: Unicode.Scalar) {
    var byte = UInt8(ascii: key)
    unsafe write(descriptor, &byte, 1)
  }

  /// Waits for what is drawn: nothing when `time` has come, nil when the program has ended.
  func output(until time: Seconds) -> [UInt8]? {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let rest = Int32(
      clamping: max(0, (1000 * (time - monotonicTime())).rounded(.up)))
    guard unsafe poll(&wanted, 1, rest) > 0 else { return [] }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, unsafe read(descriptor, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Highest resident memory so far, in megabytes; nil when the program has ended.
  var peakMemory: Double? {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }.map { $0 / 1024 }
  }

  /// What it took from start to end; nil if it didn't end well, or by itself within `patience`.
  func processorTime(patience: Seconds) -> Seconds? {
    let end = monotonicTime() + patience
    while monotonicTime() < end, output(until: end) != nil {}
    if monotonicTime() >= end { kill(process, SIGKILL) }
    var status: Int32 = 0
    var usage = rusage()
    unsafe wait4(process, &status, 0, &usage)
    return status == 0 ? ProcessorTime.seconds(of: usage) : nil
  }
}
