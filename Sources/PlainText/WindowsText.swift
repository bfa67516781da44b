/// Text as it is found: UTF-8, UTF-16 with a byte-order mark, or else Windows-1252, the commonest of
/// the encodings with one byte a character, of which Latin-1 is a part.
///
/// - Returns: the text, and whether it was taken for Windows-1252 because it can't be UTF-8.
public func legibleText(_ bytes: [UInt8]) -> (text: String, isGuessed: Bool) {
  let decoded = decodedText(bytes)
  if let text = String(validating: decoded, as: UTF8.self) { return (text, false) }
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: decoded.map(windowsScalar))
  return (String(scalars), true)
}

private func windowsScalar(_ byte: UInt8) -> Unicode.Scalar {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  return specialScalars[Int(byte) - 0x80]
}

/// Those of 0x80 to 0x9F; the five places that have none are replaced.
private let specialScalars: [Unicode.Scalar] = Array(
  "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
