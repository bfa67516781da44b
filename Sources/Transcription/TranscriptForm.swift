internal import PlainText

/// The forms in which other programs write what was said.
enum TranscriptForm {
  case captions, json, textGrid, text

  /// By how the file begins, then by a line with two times; what is neither is plain text, if its
  /// name says so or says nothing.
  init(of text: String, name: String) throws(TranscriptError) {
    let opening = text.prefix(1000)
    guard let first = opening.first(where: { !$0.isWhitespace }) else {
      throw TranscriptError(file: name, .empty)
    }
    if let kind = documentKind(opening) { throw TranscriptError(file: name, .document(kind)) }
    if opening.contains("ooTextFile") {
      self = .textGrid
    } else if opening.hasPrefix("WEBVTT") {
      self = .captions
    } else if first == "{" || first == "[" && !opening.isBracketedText {
      self = .json
    } else if text.contains("-->"), text.lines.contains(where: { CaptionTimes($0) != nil }) {
      self = .captions
    } else if ["txt", "text", "md", nil].contains(fileExtension(name)) {
      self = .text
    } else {
      throw TranscriptError(file: name, .unknownForm)
    }
  }

  func read(_ text: String, name: String) throws(TranscriptError) -> TranscriptDraft {
    switch self {
    case .captions: try CaptionReader(text, file: name).draft()
    case .json: try readJSONTranscript(text, file: name)
    case .textGrid: try readWordTier(text, file: name)
    case .text: readText(text)
    }
  }
}

/// What a file is that begins so and isn't text at all.
private func documentKind(_ opening: Substring) -> String? {
  let lowercased = opening.lowercased()
  if opening.hasPrefix("PK\u{3}\u{4}") { return "a Word document or an archive" }
  if opening.hasPrefix("%PDF") { return "a PDF" }
  if opening.hasPrefix("{\\rtf") { return "rich text" }
  if opening.hasPrefix("ooBinaryFile") { return "a binary TextGrid" }
  if lowercased.hasPrefix("<!doctype") || lowercased.hasPrefix("<html") { return "a web page" }
  if opening.hasPrefix("<?xml") || opening.hasPrefix("<tt") { return "XML" }
  if opening.unicodeScalars.contains("\0") { return "not text" }
  return nil
}

extension Substring {
  /// Text that begins with a description of a sound or a time, "[Music]" or "[00:00.000 -->", rather
  /// than a list in JSON, in which a value comes after the bracket.
  fileprivate var isBracketedText: Bool {
    let rest = drop { $0.isWhitespace }.dropFirst().drop { $0.isWhitespace }
    guard let next = rest.first else { return true }
    let isTime = rest.drop { $0.isNumber }.first == ":"
    return isTime || !"{[\"-]".contains(next) && !next.isNumber
  }
}

private func fileExtension(_ name: String) -> String? {
  let file = name.split(separator: "/").last ?? ""
  guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return nil }
  return file[file.index(after: dot)...].lowercased()
}
