import Glibc
import PlainText

/// Tells of an error on standard error.
func complain(_ error: any Error) {
  writeMessage("rehearse: \(error)")
}

func writeMessage(_ text: String) {
  try? writeAll(Array((printable(text) + "\n").utf8), to: STDERR_FILENO, named: "standard error")
}

/// `text` line by line, each printable.
func printable(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(\.printable)
    .joined(separator: "\n")
}
