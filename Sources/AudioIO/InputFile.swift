internal import ChildProcess
import Glibc
internal import Host

/// The bytes of a recording, in a file that can be sought in.
struct InputFile: ~Copyable {
  let descriptor: Descriptor
  /// Bytes.
  let length: Int

  /// Opens a file, or for "-" takes `standardInput`. What comes through a pipe is first copied to
  /// a temporary file, since most formats can only be read by seeking; the file has no name
  /// and goes when it is closed.
  static func open(
    path: String, temporaryDirectory: String, standardInput: Int32
  ) throws(AudioError) -> InputFile {
    let source = try descriptor(path, standardInput: standardInput)
    return try open(source, path: path, temporaryDirectory: temporaryDirectory)
  }

  /// `head`: bytes already read from a pipe.
  static func open(
    _ source: consuming Descriptor, head: [UInt8] = [], path: String, temporaryDirectory: String
  ) throws(AudioError) -> InputFile {
    let status = try status(of: source, path: path)
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      return try InputFile(source, length: Int(status.st_size), path: path)
    case S_IFDIR:
      throw .isDirectory(path)
    case S_IFIFO, S_IFSOCK:
      let spool = try temporaryFile(in: temporaryDirectory, for: path)
      try copy(head, from: source, to: spool, for: path, directory: temporaryDirectory)
      let length = spool.length
      return try InputFile(spool, length: length, path: path)
    default:
      throw .isDevice(path)
    }
  }

  /// A file of `bytes`.
  static func temporary(
    _ bytes: [UInt8], in directory: String, for path: String
  ) throws(AudioError) -> InputFile {
    let spool = try temporaryFile(in: directory, for: path)
    guard spool.write(bytes) else {
      throw .spoolFailed(path, directory: directory, reason: systemReason())
    }
    return try InputFile(spool, length: bytes.count, path: path)
  }

  private init(
    _ descriptor: consuming Descriptor, length: Int, path: String
  ) throws(AudioError) {
    guard length > 0 else { throw .empty(path) }
    self.descriptor = descriptor
    self.length = length
  }

  /// The descriptor, which stands at the file's beginning.
  func rewound() -> Int32 {
    lseek(descriptor.number, 0, SEEK_SET)
    return descriptor.number
  }

  static func descriptor(
    _ path: String, standardInput: Int32
  ) throws(AudioError) -> Descriptor {
    let number =
      path == "-"
      ? fcntl(standardInput, F_DUPFD_CLOEXEC, 3)
      : Files.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    if number >= 0 { return Descriptor(number) }
    switch errno {
    case ENOENT, ENOTDIR: throw .missing(path)
    case EACCES, EPERM: throw .permissionDenied(path)
    case ENXIO, ENODEV: throw .isDevice(path)
    default: throw .unreadable(path, reason: systemReason())
    }
  }

  private static func status(
    of file: borrowing Descriptor, path: String
  ) throws(AudioError) -> stat {
    var status = stat()
    guard unsafe fstat(file.number, &status) == 0 else {
      throw .unreadable(path, reason: systemReason())
    }
    return status
  }

  /// A file that only this process can open, already without a name.
  private static func temporaryFile(
    in directory: String, for path: String
  ) throws(AudioError) -> Descriptor {
    let name = "\(directory)/rehearse-\(UInt64.random(in: .min ... .max))"
    let number = Files.open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode: 0o600)
    guard number >= 0 else {
      throw .spoolFailed(path, directory: directory, reason: systemReason())
    }
    Files.remove(name)
    return Descriptor(number)
  }

  /// Copies `head` and the rest of `source`.
  private static func copy(
    _ head: [UInt8], from source: borrowing Descriptor, to spool: borrowing Descriptor,
    for path: String, directory: String
  ) throws(AudioError) {
    var bytes = head
    repeat {
      guard spool.write(bytes) else {
        throw .spoolFailed(path, directory: directory, reason: systemReason())
      }
      guard let next = source.nextBytes(1 << 16) else {
        throw .unreadable(path, reason: systemReason())
      }
      bytes = next
    } while !bytes.isEmpty
  }
}
