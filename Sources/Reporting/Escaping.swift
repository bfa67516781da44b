internal import PlainText

/// Makes text that came from outside (file names, titles, a user's own profile) inert.
///
/// All of it works on Unicode scalars, not on characters: a combining mark joins the delimiter before
/// it into one `Character`, which then no longer compares equal to that delimiter.
package enum Escaping {
  /// One line of plain text: control characters become visible, what reorders or hides text goes.
  ///
  /// At most `limit` scalars, the last being "…" when something was cut off.
  package static func plain(_ text: String, limit: Int = 200) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.lazy.compactMap(inert).prefix(limit + 1) {
      scalars.append(scalar)
    }
    guard scalars.count > limit else { return String(scalars) }
    return String(scalars.prefix(limit - 1)) + "…"
  }

  private static func inert(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x20...0x7E: scalar
    case 0x7F: "␡"
    case 0x80...0x9F,
      _ where scalar.strayByte != nil:
      "\u{FFFD}"
    default: isInvisible(scalar) || !isPrinted(scalar) ? nil : scalar
    }
  }

  /// Bidirectional controls, zero-width characters and tags; the joiners that scripts and emoji need stay.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isNoncharacterCodePoint && scalar.properties.generalCategory != .unassigned
  }

  /// `text` as Markdown that shows those characters and does nothing else.
  package static func markdown(_ text: String, limit: Int = 1000) -> String {
    let scalars = Array(plain(text, limit: limit).unicodeScalars)
    let list = listMarker(scalars)
    var escaped = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$", "@", "!", "{", "}", ">":
        escaped += "\\\(scalar)"
      case ":" where scalars[(index + 1)...].starts(with: ["/", "/"]): escaped += "\\:"
      case "." where index == list || endsWithWWW(scalars[..<index]): escaped += "\\."
      case _ where index == list: escaped += "\\\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Where the mark stands that would make a list or a rule of a line: "-", "+", or "1." and a space.
  private static func listMarker(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let start = scalars.firstIndex(where: { $0 != " " }) else { return nil }
    let digits = scalars[start...].prefix { ("0"..."9").contains($0) }
    let mark = digits.endIndex
    guard mark < scalars.count else { return nil }
    guard !digits.isEmpty else { return ["-", "+"].contains(scalars[mark]) ? mark : nil }
    let isEnd = mark + 1 == scalars.count || scalars[mark + 1] == " "
    return isEnd && [".", ")"].contains(scalars[mark]) ? mark : nil
  }

  /// GitHub makes a link of what begins with "www.".
  private static func endsWithWWW(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.suffix(3).map(\.properties.lowercaseMapping) == ["w", "w", "w"]
  }

  /// `text` as a Markdown code span, which nothing inside it can end.
  package static func markdownCode(_ text: String) -> String {
    let content = plain(text)
    var longest = 0
    var current = 0
    for scalar in content.unicodeScalars {
      current = scalar == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 && !content.isEmpty
      ? fence + content + fence : "\(fence) \(content) \(fence)"
  }

  /// A row of a table after RFC 4180.
  package static func csvRow(_ cells: [String]) -> String {
    cells.map(delimitedCell).joined(separator: ",") + "\r\n"
  }

  /// Text and attribute values of HTML and XML.
  package static func html(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Finished JSON as the content of a script element, which nothing inside it can end.
  static func scriptData(_ document: String) -> String {
    var escaped = ""
    for scalar in json(document).unicodeScalars {
      switch scalar {
      case "<": escaped += "\\u003c"
      case ">": escaped += "\\u003e"
      case "&": escaped += "\\u0026"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A path as a relative address (RFC 3986): what isn't unreserved there is percent-encoded.
  static func address(_ path: String) -> String {
    path.systemBytes.reduce(into: "") { address, byte in
      let scalar = Unicode.Scalar(byte)
      let isKept =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
      address += isKept ? String(scalar) : "%" + hexadecimal(byte).uppercased()
    }
  }

  /// Finished JSON with what a terminal could obey written as `\uXXXX`: the same value, inert to show.
  package static func json(_ document: String) -> String {
    var escaped = ""
    for scalar in document.unicodeScalars {
      let isLayout = scalar == "\n" || (" "..."~").contains(scalar)
      if isLayout || inert(scalar) == scalar {
        escaped.unicodeScalars.append(scalar)
      } else {
        for unit in scalar.utf16 { escaped += "\\u" + hexadecimal(unit) }
      }
    }
    return escaped
  }

  /// Two digits for each byte.
  private static func hexadecimal(_ number: some FixedWidthInteger) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: type(of: number).bitWidth / 4 - digits.count) + digits
  }
}
