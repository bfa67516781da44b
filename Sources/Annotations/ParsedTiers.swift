internal import PlainText
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
    let text = try annotationText(bytes, file: name)
    let opening = String(decoding: text.prefix(100), as: UTF8.self)
    if opening.contains("ooTextFile") {
      self = try TextGrid.read(text, file: name)
    } else if opening.hasPrefix("ooBinaryFile") {
      throw AnnotationError(file: name, .binaryTextGrid)
    } else if name.lowercased().hasSuffix(".csv") {
      self = try AnnotationCSV.read(text, file: name)
    } else if name.lowercased().hasSuffix(".txt") {
      self = try AudacityLabels.read(String(decoding: text, as: UTF8.self), file: name)
    } else {
      throw AnnotationError(file: name, .notRecognised)
    }
  }
}

/// In UTF-8, of a file that isn't larger than annotations can be.
func annotationText(_ bytes: [UInt8], file: String) throws(AnnotationError) -> [UInt8] {
  guard bytes.count <= 64 << 20 else { throw AnnotationError(file: file, .tooLarge) }
  return decodedText(bytes)
}
