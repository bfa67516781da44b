extension StringProtocol {
  /// Safe to show on a terminal: what doesn't print, or turns the writing direction, is written as
  /// `\u{…}`. Names of files and what is quoted from them are not to be trusted.
  public var printable: String {
    unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
  }
}
