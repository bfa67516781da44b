import Glibc
import Host

/// A file that appears under its name, in place of what was there, only once it is whole.
///
/// What isn't a regular file, such as a named pipe, is written to as it is.
final class OutputFile {
  private let name: String
  private let target: String
  private var descriptor: Int32
  /// The file's name until `commit`.
  private var temporary: String?

  /// - Parameter mode: of a new file, less what the user's mask takes away.
  init(_ path: String, mode: mode_t = 0o666) throws(OutputError) {
    name = path
    target = resolvedPath(path)
    if isSpecialFile(target) {
      descriptor = Files.open(target, O_WRONLY | O_CLOEXEC)
    } else {
      let temporary = Self.temporaryPath(beside: target)
      descriptor = Files.open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode: mode)
      self.temporary = temporary
    }
    guard descriptor >= 0 else {
      temporary = nil
      throw .unwritable(path, reason: systemReason())
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary { Files.remove(temporary) }
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    try writeAll(bytes, to: descriptor, named: name)
  }

  func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  /// Writes over the file's beginning. Call last.
  func rewriteStart(_ text: String) throws(OutputError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw .unwritable(name, reason: systemReason())
    }
    try write(text)
  }

  func commit() throws(OutputError) {
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isClosed else { throw .unwritable(name, reason: systemReason()) }
    guard let temporary else { return }
    guard Files.rename(temporary, to: target) else {
      throw .unwritable(name, reason: systemReason())
    }
    self.temporary = nil
  }

  static func write(
    _ text: String, to path: String, mode: mode_t = 0o666
  ) throws(OutputError) {
    let file = try OutputFile(path, mode: mode)
    try file.write(text)
    try file.commit()
  }
}

extension OutputFile {
  private static let temporaryPrefix = ".rehearse-"

  /// Whether a file of this name was being written when the program was killed, or is.
  static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(temporaryPrefix)
  }

  fileprivate static func temporaryPath(beside target: String) -> String {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    return "\(folder)\(temporaryPrefix)\(UInt64.random(in: .min ... .max))"
  }
}
