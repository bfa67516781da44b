public import DSP

/// Praat's PitchTier, in its short text format: a point for each voiced hop.
///
/// How many there are stands before them, so that the header is written last, in the place of a blank
/// of the same length.
public enum PitchTier {
  private static let headerStart = "File type = \"ooTextFile\"\nObject class = \"PitchTier\"\n\n0\n"
  /// Digits enough for ten years in microseconds and in hops.
  private static let fieldLength = 20

  public static let blank =
    String(
      repeating: " ", count: headerStart.utf8.count + 2 * (fieldLength + 1) - 1) + "\n"

  /// Whether a file that begins so was written here: nothing else pads its header.
  public static func isOwn(_ head: String) -> Bool {
    let lines = head.dropFirst(headerStart.count).split(separator: "\n").prefix(2)
    return head.hasPrefix(headerStart) && lines.map(\.count) == [fieldLength, fieldLength]
  }

  /// As long as `blank`.
  public static func header(duration: Seconds, pointCount: Int) -> String {
    let fields = ["\(duration)", "\(pointCount)"].map { field in
      precondition(field.utf8.count <= fieldLength, "a length and a count have few digits")
      return field + String(repeating: " ", count: fieldLength - field.utf8.count) + "\n"
    }
    return headerStart + fields.joined()
  }

  /// Without a string or any other allocation, as in `AnnotationCSV`.
  public static func append(time: Seconds, f0: Hertz, to buffer: inout [UInt8]) {
    AnnotationCSV.append(time, decimals: 3, then: "\n", to: &buffer)
    AnnotationCSV.append(f0, decimals: 2, then: "\n", to: &buffer)
  }
}
