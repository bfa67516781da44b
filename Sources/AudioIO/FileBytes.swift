internal import ChildProcess
import Glibc
internal import Host

/// Hands the bytes of the file at `path`, block by block, to `body`; pipes and devices are refused,
/// for they can't be read twice.
public func readBytes(
  of path: String, _ body: ([UInt8]) -> Void
) throws(AudioError) {
  let file = try InputFile.descriptor(path, standardInput: STDIN_FILENO)
  var status = stat()
  guard unsafe fstat(file.number, &status) == 0 else {
    throw .unreadable(path, reason: systemReason())
  }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw .isDirectory(path)
  default: throw .isDevice(path)
  }
  guard status.st_size > 0 else { throw .empty(path) }
  while true {
    guard let bytes = file.nextBytes(1 << 18) else {
      throw .unreadable(path, reason: systemReason())
    }
    if bytes.isEmpty { return }
    body(bytes)
  }
}
