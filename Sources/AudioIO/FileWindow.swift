internal import ChildProcess

/// A stretch of a file in memory, for looking through a file from its beginning to its end.
struct FileWindow {
  /// More than the longest page of Ogg.
  private static let length = 1 << 17

  private var start = 0
  private var bytes: [UInt8] = []

  /// The bytes at `offset`, fewer at the end of the file.
  mutating func bytes(
    at offset: Int, count: Int, of file: borrowing Descriptor
  ) -> ArraySlice<UInt8> {
    if offset < start || offset + count > start + bytes.count {
      start = offset
      bytes = file.bytes(at: offset, count: max(count, Self.length))
    }
    let first = offset - start
    return bytes[first..<min(first + count, bytes.count)]
  }

  /// Where `mark` next stands at or after `offset`; nil where it doesn't.
  mutating func place(
    of mark: [UInt8], from offset: Int, in file: borrowing Descriptor
  ) -> Int? {
    var offset = offset
    while true {
      let part = bytes(at: offset, count: Self.length, of: file)
      guard part.count >= mark.count else { return nil }
      if let found = firstPlace(of: mark, in: part) { return offset + found - part.startIndex }
      offset += part.count - mark.count + 1
    }
  }
}

/// By its first byte, which is quick to find.
private func firstPlace(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
  var rest = bytes
  while let first = rest.firstIndex(of: mark[0]) {
    rest = rest[first...]
    if rest.starts(with: mark) { return first }
    rest = rest.dropFirst()
  }
  return nil
}
