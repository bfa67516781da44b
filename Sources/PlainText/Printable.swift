extension StringProtocol {
  /// Safe to show on a terminal, and on one line: what doesn't print, or turns the writing direction, is
  /// written as `\u{…}`, and a byte of a name that isn't UTF-8 as `\xEB`. Names of files and what is quoted
  /// from them are not to be trusted.
  public var printable: String {
    unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar.properties.generalCategory {
      case .privateUse where scalar.strayByte != nil:
        result += "\\x\(String(scalar.value & 0xFF, radix: 16, uppercase: true))"
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
  }
}
