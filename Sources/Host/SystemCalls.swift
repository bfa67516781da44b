public import Glibc

/// Calls again while a signal interrupts the call.
public func retryingInterrupts<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// The system's words for the last failed call, or for an error's number.
public func systemReason(_ code: Int32 = errno) -> String {
  unsafe String(cString: strerror(code))
}
