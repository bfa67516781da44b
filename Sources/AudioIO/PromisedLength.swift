internal import ChildProcess

/// How much sound the header of an uncompressed file promises, against what the file holds.
///
/// libsndfile corrects a size that reaches beyond the end of the file and doesn't tell.
enum PromisedLength: Equatable {
  /// Bytes from the first sample on.
  case bytes(promised: Int, present: Int)
  /// The header leaves the size open, as by a program that writes to a pipe, or that crashed.
  case open

  /// Nil for formats whose header has no such size.
  init?(_ file: borrowing InputFile) {
    let head = file.descriptor.bytes(at: 0, count: 16)
    guard head.count == 16 else { return nil }
    if head.starts(with: Array(".snd".utf8)) {
      self.init(
        size: head[8..<12].number(.big), start: head[4..<8].number(.big),
        open: 0xFFFF_FFFF, fileLength: file.length)
    } else if let layout = ChunkLayout(head: head) {
      self.init(layout, file)
    } else {
      return nil
    }
  }

  private init?(size: Int, start: Int, open: Int, fileLength: Int) {
    guard start <= fileLength else { return nil }
    self = size == open || size == 0 ? .open : .bytes(promised: size, present: fileLength - start)
  }

  /// Goes from chunk to chunk to the one with the samples.
  private init?(_ layout: ChunkLayout, _ file: borrowing InputFile) {
    var offset = layout.headerLength
    var longSize: Int?
    while offset < file.length {
      let head = file.descriptor.bytes(at: offset, count: layout.chunkHeaderLength + 16)
      guard let chunk = ChunkLayout.Chunk(head, layout) else { return nil }
      let start = offset + layout.chunkHeaderLength
      if chunk.id == "ds64", head.count == layout.chunkHeaderLength + 16 {
        longSize = head[16..<24].number(.little)
      }
      if chunk.id == layout.dataID {
        self.init(
          size: longSize ?? chunk.size, start: start, open: layout.openSize,
          fileLength: file.length)
        return
      }
      let (end, overflow) = start.addingReportingOverflow(chunk.size)
      guard !overflow, chunk.size >= 0, end < file.length else { return nil }
      offset = layout.aligned(end)
    }
    return nil
  }
}

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
      break
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

  struct Chunk {
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
