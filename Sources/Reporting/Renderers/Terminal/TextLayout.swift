/// How text fills the columns of a terminal.
enum TextLayout {
  /// Columns that `text` takes: two for East Asian wide characters and emoji.
  static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  private static func width(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    let isWide = scalars.contains { $0.properties.isEmojiPresentation || isEastAsianWide($0) }
    if isWide { return 2 }
    return scalars.allSatisfy(isCombining) ? 0 : 1
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .enclosingMark, .format].contains(scalar.properties.generalCategory)
  }

  /// The wide blocks of Unicode's EastAsianWidth.txt, joined where only gaps lie between.
  private static func isEastAsianWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF,
      0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  static func pad(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  static func padLeft(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - width(text))) + text
  }

  /// `text`, or its beginning and "…" where it takes more than `columns`.
  static func cut(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var room = columns - 1
    let kept = text.prefix { character in
      room -= width(character)
      return room >= 0
    }
    return columns > 0 ? kept + "…" : ""
  }

  /// `text` in lines of at most `columns`; a longer word is cut.
  static func wrap(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces($0, columns: columns) }) {
      if line.isEmpty {
        line = word
      } else if width(line) + 1 + width(word) <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(_ word: Substring, columns: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in word {
      if used + width(character) > columns, used > 0 {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += width(character)
    }
    return pieces
  }
}
