internal import PlainText

/// The first 40 characters, printable.
func excerpt(_ text: some StringProtocol) -> String {
  let start = text.unicodeScalars.prefix(40)
  return String(String.UnicodeScalarView(start)).printable
    + (start.endIndex == text.unicodeScalars.endIndex ? "" : "…")
}
