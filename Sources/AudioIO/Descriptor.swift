import Glibc

/// An open file descriptor, closed when this goes out of use and never inherited by a child.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// The bytes at `offset`, fewer at the end of the file; doesn't move the position.
  func bytes(at offset: Int, count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      initializedCount = max(0, unsafe pread(number, buffer.baseAddress, count, offset))
    }
  }

  /// Reads what is there, up to `count` bytes; empty at the end, nil if reading fails.
  func nextBytes(_ count: Int) -> [UInt8]? {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      let result = retryingInterrupts { unsafe read(number, buffer.baseAddress, count) }
      failed = result < 0
      initializedCount = max(0, result)
    }
    return failed ? nil : bytes
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

/// Calls again while a signal interrupts the call.
func retryingInterrupts<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// The system's words for the last failed call.
func systemReason(_ code: Int32 = errno) -> String {
  unsafe String(cString: strerror(code))
}
