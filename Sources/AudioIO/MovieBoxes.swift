internal import ChildProcess

/// The boxes of which MP4, M4A and QuickTime files are made (ISO/IEC 14496-12, section 4.2).
enum MovieBoxes {
  /// Where a second file begins that was joined to the first, which no reader goes beyond.
  static func secondFile(in file: borrowing InputFile) -> Int? {
    var offset = 0
    while offset < file.length {
      let head = file.descriptor.bytes(at: offset, count: 16)
      guard head.count == 16 else { return nil }
      if offset > 0, head[4..<8].elementsEqual("ftyp".utf8) { return offset }
      let short = head[0..<4].number(.big)
      let length = short == 1 ? head[8..<16].number(.big) : short
      guard length >= 8, length <= file.length - offset else { return nil }
      offset += length
    }
    return nil
  }
}
