internal import SpeechAnalysis

extension Cue {
  /// Without what nobody said: descriptions of sounds, marks of a change of speaker, notes of music,
  /// and what doesn't print.
  func cleaned(in language: String) -> Cue {
    var cue = self
    cue.text = spokenText(text, language)
    return cue
  }
}

/// What is said in a line: "[Music]", "(laughs)", "*sighs*", "♪", ">>" and a dash before it left out.
func spokenText(_ text: String, _ language: String = "en") -> String {
  let legible = String(String.UnicodeScalarView(text.unicodeScalars.compactMap(legible)))
  let spoken = withoutDescriptions(legible, language).drop {
    $0.isWhitespace || ">-–—".contains($0)
  }
  return spoken.split(whereSeparator: \.isWhitespace).filter { $0 != ">>" }.joined(separator: " ")
}

/// Nil for what doesn't print, except for the joiners that some scripts need.
private func legible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: " "
  case .format: scalar == "\u{200C}" || scalar == "\u{200D}" ? scalar : nil
  case .privateUse, .unassigned, .surrogate: nil
  default: "♪♫♬♩".unicodeScalars.contains(scalar) ? " " : scalar
  }
}

/// Without what brackets, parentheses or asterisks hold, where it tells of a sound.
private func withoutDescriptions(_ text: String, _ language: String) -> String {
  var result = ""
  var rest = text[...]
  while let open = rest.firstIndex(where: { closings[$0] != nil }) {
    result += rest[..<open]
    let opening = rest[open]
    rest = rest[open...].dropFirst()
    guard let closing = closings[opening], let close = rest.firstIndex(of: closing) else {
      result.append(opening)
      continue
    }
    let content = rest[..<close]
    rest = rest[close...].dropFirst()
    if opening == "[" {
      // Some recognisers write hesitations as "[UH]".
      result += isFilledPause(String(content), in: language) ? content.lowercased() : " "
    } else {
      result += kept(content, opening, closing)
    }
  }
  return result + rest
}

private let closings: [Character: Character] = ["[": "]", "(": ")", "*": "*"]

/// What stands in parentheses or asterisks may have been said.
private func kept(_ text: Substring, _ opening: Character, _ closing: Character) -> String {
  let words = text.lowercased().split { !$0.isLetter }
  let isSound =
    words.count <= 5 && words.contains { word in sounds.contains(where: word.hasPrefix) }
  return isSound ? " " : "\(opening)\(text)\(closing)"
}

/// How the words begin by which captions describe sounds.
private let sounds = [
  "applau", "beep", "breath", "chuckl", "clap", "clear", "clears", "cough", "crosstalk", "gasp",
  "inaudible", "indistinct", "laugh", "music", "nois", "paus", "sigh", "silence", "sniff",
  "speaking",
  "unclear", "unintelligible", "wind",
]

extension [Cue] {
  /// Signs that stand by themselves, "—" or ",", belong to the word before them, in the cue before if
  /// need be; what has no words is left out.
  var joiningSigns: Self {
    var cues: Self = []
    for var cue in self {
      let words = cue.words
      let signs = words.prefix(while: \.isSign)
      if !signs.isEmpty, !cues.isEmpty { cues[cues.endIndex - 1].text += signs.joined() }
      cue.text = words.dropFirst(signs.count).reduce(into: "") { text, word in
        text += word.isSign || text.isEmpty ? word : " " + word
      }
      if !cue.text.isEmpty { cues.append(cue) }
    }
    return cues
  }
}

extension Substring {
  /// Nothing that is pronounced.
  fileprivate var isSign: Bool {
    !contains { $0.isLetter || $0.isNumber || "&%@#".contains($0) || $0.isSymbol && $0 != ">" }
  }
}
