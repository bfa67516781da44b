/// How a family of formats lays out its chunks.
struct ChunkLayout {
  var headerLength = 12
  var idLength = 4
  var sizeLength = 4
  var byteOrder = ByteOrder.little
  var sizeCountsHeader = false
  var alignment = 2
  var dataID = "data"

  /// The size that stands for "not known".
  var openSize: Int { sizeLength == 4 ? 0xFFFF_FFFF : -1 }
  var chunkHeaderLength: Int { idLength + sizeLength }

  init?(head: [UInt8]) {
    switch String(decoding: head.prefix(4), as: UTF8.self) {
    case "RIFF", "RF64", "BW64":
      guard head.count < 12 || head[8..<12].elementsEqual("WAVE".utf8) else { return nil }
    case "RIFX":
      byteOrder = .big
    case "FORM":
      byteOrder = .big
      dataID = "SSND"
    case "caff":
      (headerLength, sizeLength, byteOrder, alignment) = (8, 8, .big, 1)
    case "riff":
      (headerLength, idLength, sizeLength, alignment) = (40, 16, 8, 8)
      sizeCountsHeader = true
    default:
      return nil
    }
  }

  func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }

  /// A size as it stands in a header.
  func bytes(of size: Int) -> [UInt8] {
    let little = (0..<sizeLength).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
    return byteOrder == .little ? little : little.reversed()
  }

  struct Chunk {
    /// Of W64's sixteen bytes the first four.
    let id: String
    /// Bytes after the chunk's header.
    let size: Int

    init?(_ head: [UInt8], _ layout: ChunkLayout) {
      guard head.count >= layout.chunkHeaderLength else { return nil }
      id = String(decoding: head.prefix(4), as: UTF8.self)
      let size = head[layout.idLength..<layout.chunkHeaderLength].number(layout.byteOrder)
      self.size = layout.sizeCountsHeader ? size &- layout.chunkHeaderLength : size
    }
  }
}

enum ByteOrder { case little, big }

extension ArraySlice<UInt8> {
  /// Up to eight bytes as a number; eight are taken as signed.
  func number(_ order: ByteOrder) -> Int {
    let ordered = order == .big ? Array(self) : reversed()
    return Int(bitPattern: ordered.reduce(UInt(0)) { $0 << 8 | UInt($1) })
  }
}
