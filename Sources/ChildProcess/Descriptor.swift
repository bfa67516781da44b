public import Glibc

/// An open file descriptor, closed when this goes out of use and never inherited by a child.
public struct Descriptor: ~Copyable {
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// Reads what is there, up to `count` bytes; empty at the end, nil if reading fails.
  public func nextBytes(_ count: Int) -> [UInt8]? {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      let result = retryingInterrupts { unsafe read(number, buffer.baseAddress, count) }
      failed = result < 0
      initializedCount = max(0, result)
    }
    return failed ? nil : bytes
  }
}

/// Calls again while a signal interrupts the call.
public func retryingInterrupts<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// The system's words for the last failed call.
public func systemReason(_ code: Int32 = errno) -> String {
  unsafe String(cString: strerror(code))
}
