/// Names of files that every system takes: a number, then letters and digits of any script.
enum FileStem {
  /// Scalars; with four bytes each and an extension still under the 255 bytes of a file's name.
  private static let longestName = 48

  /// "03-ana-maría". The number makes it unique.
  ///
  /// - Parameter digits: the least, so that names sort as the evening went.
  static func text(number: Int, digits: Int, name: String) -> String {
    let count = String(number)
    let words = name.lowercased().unicodeScalars.split { !isKept($0) }
    let safe = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    let short = String(safe.unicodeScalars.prefix(longestName))
    return String(repeating: "0", count: digits - count.count) + count
      + (short.isEmpty ? "" : "-" + short)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType == .decimal
      || properties.generalCategory == .nonspacingMark
  }
}
