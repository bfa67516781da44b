import Glibc
import Models
import PlainText

/// Tells of an error on standard error.
func complain(_ error: any Error) {
  writeMessage(lines: lines(of: error, after: "rehearse: "))
}

/// What is said of an error: one line, and one more for each fault of a data file.
func lines(of error: any Error, after prefix: String = "") -> [String] {
  let text = "\(prefix)\(error)"
  guard error is any DataFileFault else { return [text] }
  return text.split(separator: "\n").map(String.init)
}

/// One line on standard error, whatever names and titles in it hold.
func writeMessage(_ text: String) {
  writeMessage(lines: [text])
}

func writeMessage(lines: [String]) {
  try? writeAll(Array(printable(lines).utf8), to: STDERR_FILENO, named: "standard error")
}

func printable(_ lines: [String]) -> String {
  lines.map { $0.printable + "\n" }.joined()
}
