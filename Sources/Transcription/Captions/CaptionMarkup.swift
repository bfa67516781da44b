internal import DSP

/// The text of a caption from one time inside it to the next.
struct CaptionPiece: Equatable {
  /// Nil for the first, which begins with the caption.
  var start: Seconds?
  var text: String
}

/// The text of a caption without tags ("<i>", "<c.yellow>", "<v Anna>", "{\an8}") and with its
/// entities resolved, cut at the times inside it ("<00:00:01.200>").
///
/// What looks like a tag and isn't, as in "a < b", is text.
func captionPieces(_ text: String) -> [CaptionPiece] {
  var pieces = [CaptionPiece(start: nil, text: "")]
  var rest = text[...]
  while let open = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
    pieces[pieces.endIndex - 1].text += resolvingEntities(rest[..<open])
    rest = rest[open...]
    guard let tag = CaptionTag(opening: rest) else {
      pieces[pieces.endIndex - 1].text.append(rest.removeFirst())
      continue
    }
    if let time = tag.time { pieces.append(CaptionPiece(start: time, text: "")) }
    rest = rest[tag.end...]
  }
  pieces[pieces.endIndex - 1].text += resolvingEntities(rest)
  return pieces
}

private struct CaptionTag {
  var time: Seconds?
  var end: Substring.Index

  init?(opening text: Substring) {
    let closing: Character = text.first == "{" ? "}" : ">"
    guard let close = text.prefix(200).firstIndex(of: closing) else { return nil }
    let content = text[..<close].dropFirst()
    guard let first = content.first else { return nil }
    time = captionTime(content)
    let isTag =
      closing == "}" ? first == "\\" : first == "/" || first.isLetter && !content.contains("<")
    guard isTag || closing == ">" && time != nil else { return nil }
    end = text.index(after: close)
  }
}

/// The names that captions use, and numbers.
private let entities: [Substring: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "lrm": "\u{200E}",
  "rlm": "\u{200F}",
]

func resolvingEntities(_ text: Substring) -> String {
  var result = ""
  var rest = text
  while let ampersand = rest.firstIndex(of: "&") {
    result += rest[..<ampersand]
    rest = rest[ampersand...]
    if let end = rest.prefix(12).firstIndex(of: ";"), let scalar = scalar(rest[..<end].dropFirst())
    {
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    } else {
      result.append(rest.removeFirst())
    }
  }
  return result + rest
}

private func scalar(_ name: Substring) -> Unicode.Scalar? {
  if let scalar = entities[name] { return scalar }
  guard name.hasPrefix("#") else { return nil }
  let digits = name.dropFirst()
  let isHexadecimal = digits.first == "x" || digits.first == "X"
  let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return value.flatMap(Unicode.Scalar.init)
}
