import Glibc
import Host

/// Results, and nothing else, go here.
enum StandardOutput {
  static func write(_ text: String) throws(OutputError) {
    try writeAll(Array(text.utf8), to: STDOUT_FILENO, named: "standard output")
  }
}

func writeAll(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(OutputError) {
  var written = 0
  while written < bytes.count {
    let result = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
    }
    if result >= 0 {
      written += result
    } else if errno == EPIPE {
      throw .closedPipe
    } else if errno != EINTR {
      throw .unwritable(name, reason: systemReason())
    }
  }
}
