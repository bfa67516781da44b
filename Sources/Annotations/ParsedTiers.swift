public import SpeechAnalysis

/// What an annotation file says.
public struct ParsedTiers: Sendable, Equatable {
  public var tiers: Tiers
  /// Names of the tiers, or texts of the labels, that mean nothing here; safe to show.
  public var ignored: [String]

  public init(tiers: Tiers, ignored: [String]) {
    self.tiers = tiers
    self.ignored = ignored
  }
}

extension ParsedTiers {
  /// Reads a Praat TextGrid, known by its first line, or else by the ending of `name` Audacity
  /// labels (.txt) or CSV (.csv), in UTF-8 or in UTF-16 with a byte-order mark.
  public init(bytes: [UInt8], name: String) throws(AnnotationError) {
    guard bytes.count <= 64 << 20 else {
      throw AnnotationError(file: name, .tooLarge)
    }
    let text = decoded(bytes)
    let opening = String(decoding: text.prefix(100), as: UTF8.self)
    if opening.contains("ooTextFile") {
      self = try TextGrid.read(text, file: name)
    } else if opening.hasPrefix("ooBinaryFile") {
      throw AnnotationError(file: name, .binaryTextGrid)
    } else if name.lowercased().hasSuffix(".csv") {
      self = try AnnotationCSV.read(String(decoding: text, as: UTF8.self), file: name)
    } else if name.lowercased().hasSuffix(".txt") {
      self = try AudacityLabels.read(String(decoding: text, as: UTF8.self), file: name)
    } else {
      throw AnnotationError(file: name, .notRecognised)
    }
  }
}

/// The same text in UTF-8 without a byte-order mark.
private func decoded(_ bytes: [UInt8]) -> [UInt8] {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
  let isLittleEndian = bytes.starts(with: [0xFF, 0xFE])
  guard isLittleEndian || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isLittleEndian ? second << 8 | first : first << 8 | second
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}
