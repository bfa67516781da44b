internal import ChildProcess

/// Tags that stand before, between and behind the sound in files of any kind.
enum Tags {
  /// Where the first bytes stand that are none, from the file's beginning on.
  static func end(in file: borrowing InputFile) -> Int {
    var start = 0
    while let length = length(file.descriptor.bytes(at: start, count: 32)[...]),
      start + length < file.length
    {
      start += length
    }
    return start
  }

  /// The length of the tag whose first bytes these are; nil where there is none.
  static func length(_ head: ArraySlice<UInt8>) -> Int? {
    if head.starts(with: "ID3".utf8), head.count >= 10 { return id3Length(Array(head.prefix(10))) }
    if head.starts(with: "TAG".utf8) { return 128 }
    if head.starts(with: "APETAGEX".utf8), head.count >= 32 {
      return apeLength(Array(head.prefix(32)))
    }
    return nil
  }

  /// Of seven bits a byte (ID3 2.4, section 3.1).
  private static func id3Length(_ head: [UInt8]) -> Int? {
    let sizes = head[6..<10]
    guard sizes.allSatisfy({ $0 < 0x80 }), head[3] < 0xFF else { return nil }
    let hasFooter = head[5] & 0x10 != 0
    return sizes.reduce(0) { $0 << 7 | Int($1) } + (hasFooter ? 20 : 10)
  }

  /// The size counts what follows the header (APEv2, “Tags header/footer”).
  private static func apeLength(_ head: [UInt8]) -> Int {
    let isHeader = head[20..<24].number(.little) & 1 << 29 != 0
    return isHeader ? 32 + head[12..<16].number(.little) : 32
  }
}
