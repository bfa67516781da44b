/// Where the objects and lists lie in bytes that hold one or several after one another, as Vosk prints
/// its results; and whether the last of them is cut short.
func jsonDocuments(in bytes: [UInt8]) -> (documents: [ArraySlice<UInt8>], isCutShort: Bool) {
  var documents: [ArraySlice<UInt8>] = []
  var (depth, start) = (0, 0)
  var (isInText, isEscaped) = (false, false)
  for (index, byte) in bytes.enumerated() {
    if isInText {
      if !isEscaped, byte == UInt8(ascii: "\"") { isInText = false }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      continue
    }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if depth == 0 { start = index }
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 { documents.append(bytes[start...index]) }
      if depth < 0 { return (documents, true) }
    default: break
    }
  }
  return (documents, depth > 0)
}
