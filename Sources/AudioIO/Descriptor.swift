internal import ChildProcess
import Glibc
internal import Host

extension Descriptor {
  /// The bytes at `offset`, fewer at the end of the file; doesn't move the position.
  func bytes(at offset: Int, count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      initializedCount = max(0, unsafe pread(number, buffer.baseAddress, count, offset))
    }
  }

  /// Whether all bytes could be written.
  func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { buffer in
        retryingInterrupts {
          unsafe Glibc.write(number, buffer.baseAddress! + written, bytes.count - written)
        }
      }
      guard result >= 0 else { return false }
      written += result
    }
    return true
  }
}

extension Descriptor {
  /// Of the file, in bytes.
  var length: Int {
    var status = stat()
    return unsafe fstat(number, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether a pipe or a socket, which give their bytes once.
  var isPipe: Bool {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { return false }
    return [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  func truncate(to length: Int) { _ = retryingInterrupts { ftruncate(number, length) } }

  /// Returns once all that was written is on the disk.
  func sync() throws(WriteFailure) {
    guard retryingInterrupts({ fdatasync(number) }) == 0 else { throw WriteFailure(code: errno) }
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(WriteFailure) {
    let (_, failure) = write(bytes, byteCount: bytes.count, at: offset)
    if let failure { throw failure }
  }

  /// Writes the first `byteCount` bytes of `numbers`, in the processor's order (little-endian
  /// wherever this runs); how many could be written, and why not all.
  func write<Number: BitwiseCopyable>(
    _ numbers: [Number], byteCount: Int, at offset: Int
  ) -> (byteCount: Int, failure: WriteFailure?) {
    var written = 0
    while written < byteCount {
      let result = unsafe numbers.withUnsafeBytes { buffer in
        retryingInterrupts {
          unsafe pwrite(
            number, buffer.baseAddress! + written, byteCount - written, offset + written)
        }
      }
      guard result > 0 else { return (written, WriteFailure(code: result < 0 ? errno : EIO)) }
      written += result
    }
    return (written, nil)
  }
}
