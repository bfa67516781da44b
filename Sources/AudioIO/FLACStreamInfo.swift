internal import ChildProcess

/// The beginning of a FLAC file: "fLaC", the head of its first metadata block, and of that block,
/// STREAMINFO, what says how many frames there are (RFC 9639, section 8.2).
struct FLACStreamInfo {
  /// The mark, and the head of a block of 34 bytes that is the first; whether it is the last, its highest
  /// bit says.
  private static let mark = Array("fLaC".utf8)
  static let length = 26
  /// Where the bits that count the frames begin.
  private static let countOffset = 21

  private(set) var bytes: [UInt8]

  init?(_ descriptor: borrowing Descriptor, at offset: Int = 0) {
    bytes = descriptor.bytes(at: offset, count: Self.length)
    guard bytes.count == Self.length, bytes.starts(with: Self.mark), blockLength > 0 else {
      return nil
    }
  }

  /// With no count a decoder reads to the end.
  var withoutCount: FilePiece.Correction {
    var open = self
    open.frameCount = 0
    return FilePiece.Correction(
      offset: Self.countOffset, bytes: Array(open.bytes[Self.countOffset...]))
  }

  /// Where a file begins that was joined to another, at or after `offset`.
  static func next(after offset: Int, in file: borrowing Descriptor) -> Int? {
    var window = FileWindow()
    var offset = offset
    while let place = window.place(of: mark, from: offset, in: file) {
      let head = window.bytes(at: place, count: 8, of: file).dropFirst(4)
      if let first = head.first, first & 0x7F == 0, head.dropFirst().elementsEqual([0, 0, 34]) {
        return place
      }
      offset = place + 1
    }
    return nil
  }

  /// Frames; all blocks but the last are as long.
  var blockLength: Int { Int(bytes[8]) << 8 | Int(bytes[9]) }

  /// The last 36 of these bits.
  var frameCount: Int {
    get { bytes[21...25].reduce(0) { $0 << 8 | Int($1) } & 0xF_FFFF_FFFF }
    set {
      bytes[21] = bytes[21] & 0xF0 | UInt8(newValue >> 32 & 0xF)
      for i in 22...25 { bytes[i] = UInt8(truncatingIfNeeded: newValue >> ((25 - i) * 8)) }
    }
  }
}
