import Glibc

/// Tells of an error on standard error.
func complain(_ error: any Error) {
  writeMessage("rehearse: \(error)")
}

func writeMessage(_ text: String) {
  try? writeAll(Array((printable(text) + "\n").utf8), to: STDERR_FILENO, named: "standard error")
}

/// `text` with what could command a terminal or disguise a name written as `\u{…}`; lines stay lines.
func printable(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    switch scalar.properties.generalCategory {
    case .control where scalar != "\n", .format, .lineSeparator, .paragraphSeparator:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      result.unicodeScalars.append(scalar)
    }
  }
}
