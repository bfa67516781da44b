import Glibc

enum LiveError: Error, CustomStringConvertible {
  /// With errno.
  case notStarted(String, Int32)
  /// What the program said last.
  case ended(String)

  var description: String {
    switch self {
    case .notStarted(let path, let code):
      unsafe "can't start \(path): \(String(cString: strerror(code)))"
    case .ended(let words): "rehearse didn't record to the end: \(words)"
    }
  }
}
