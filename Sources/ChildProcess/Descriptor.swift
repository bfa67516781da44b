import Glibc
internal import Host

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
