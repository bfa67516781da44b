internal import ChildProcess

/// The stretch of an uncompressed file in which the samples of one sound lie: what its header says of that,
/// and where the sound ends.
///
/// A header's size is too large where the file was cut short or is still being written, too small where it
/// was written for less or has run over 4 GB. What follows the size that is promised is sound, unless it is a
/// chain of well-formed chunks to the file's end.
struct SampleStretch {
  /// Of the file, where the header begins.
  let headerStart: Int
  /// Of the file, from the first sample to the last; of AIFF and CAF with some bytes before it that the size
  /// counts.
  let range: Range<Int>
  /// Bytes; nil where the header leaves it open, as that of a program that writes to a pipe or that crashed.
  let promisedLength: Int?
  /// Where a header of the same kind begins behind it: of a file that was joined to this one.
  let next: Int?
  /// With which libsndfile reads the stretch whole; empty where it does so anyway.
  let corrections: [FilePiece.Correction]

  /// All in the file; empty for formats whose header has no such size.
  static func all(in file: borrowing InputFile, from start: Int) -> [SampleStretch] {
    var stretches: [SampleStretch] = []
    var offset: Int? = start
    while let start = offset, let stretch = SampleStretch(file, at: start) {
      stretches.append(stretch)
      offset = stretch.next
    }
    return stretches
  }

  private init?(_ file: borrowing InputFile, at start: Int) {
    let head = file.descriptor.bytes(at: start, count: 16)
    guard head.count == 16 else { return nil }
    if head.starts(with: Self.auMark) {
      self.init(au: head, file, at: start)
    } else if let layout = ChunkLayout(head: head) {
      self.init(layout, file, at: start)
    } else {
      return nil
    }
  }

  /// Programs that write to a pipe promise just under 2 GB (sox, arecord) or 4 GB (ffmpeg).
  private static let openSizes = [0x7FFF_0000..<0x8000_0000, 0xFFFF_0000..<0x1_0000_0000]
}

extension SampleStretch {
  private static let auMark = Array(".snd".utf8)

  private init?(au head: [UInt8], _ file: borrowing InputFile, at start: Int) {
    let first = start + head[4..<8].number(.big)
    guard first <= file.length else { return nil }
    headerStart = start
    promisedLength = promise(head[8..<12].number(.big), from: first, file, sizeLength: 4)
    let end = min(first + (promisedLength ?? file.length), file.length)
    next = file.descriptor.bytes(at: end, count: 4) == Self.auMark ? end : nil
    range = first..<(next == nil ? file.length : end)
    corrections =
      promisedLength == range.count
      ? [] : [FilePiece.Correction(offset: 8, bytes: [0xFF, 0xFF, 0xFF, 0xFF])]
  }

  /// Goes from chunk to chunk to the one with the samples.
  private init?(_ layout: ChunkLayout, _ file: borrowing InputFile, at start: Int) {
    var offset = layout.headerLength
    var longSize: (offset: Int, value: Int)?
    while start + offset < file.length {
      let head = file.descriptor.bytes(at: start + offset, count: layout.chunkHeaderLength + 16)
      guard let chunk = ChunkLayout.Chunk(head, layout) else { return nil }
      let first = offset + layout.chunkHeaderLength
      if chunk.id == "ds64", head.count == layout.chunkHeaderLength + 16 {
        longSize = (offset: first + 8, value: head[16..<24].number(.little))
      }
      if chunk.id == layout.dataID {
        self.init(
          layout, file, at: start, sizeOffset: first - layout.sizeLength, size: chunk.size,
          longSize: longSize)
        return
      }
      let (end, overflow) = first.addingReportingOverflow(chunk.size)
      guard !overflow, chunk.size >= 0, start + end < file.length else { return nil }
      offset = layout.aligned(end)
    }
    return nil
  }

  private init(
    _ layout: ChunkLayout, _ file: borrowing InputFile, at start: Int, sizeOffset: Int, size: Int,
    longSize: (offset: Int, value: Int)?
  ) {
    let first = start + sizeOffset + layout.sizeLength
    headerStart = start
    let isLong = longSize != nil && size == 0xFFFF_FFFF
    let promised = promise(
      isLong ? longSize?.value ?? size : size, from: first, file,
      sizeLength: isLong ? 8 : layout.sizeLength)
    let chunks = FollowingChunks(layout, headerStart: start)
    let found = chunks.soundEnd(file, from: first, promised: promised, isLong: isLong)
    promisedLength = promised ?? (found.end == first && first < file.length ? 0 : nil)
    range = first..<found.end
    next = found.next
    let isRight = (longSize?.value ?? size) == range.count
    corrections =
      isRight
      ? []
      : layout.corrections(
        length: range.count, sizeOffset: sizeOffset, longSizeOffset: longSize?.offset)
  }
}

/// What a header promises from `start` on; nil where that means nothing.
private func promise(
  _ size: Int, from start: Int, _ file: borrowing InputFile, sizeLength: Int
) -> Int? {
  let isOpen =
    size <= 0 || size >= SampleStretch.largestSize
    || sizeLength == 4 && SampleStretch.isOpen(size) && start + size > file.length
  return isOpen ? nil : size
}

extension SampleStretch {
  /// Beyond any file.
  fileprivate static let largestSize = 1 << 48

  fileprivate static func isOpen(_ size: Int) -> Bool { openSizes.contains { $0.contains(size) } }

  /// Whether a pipe that promises so much is read to its end.
  static func isUnknown(_ size: Int) -> Bool { size <= 0 || size >= openSizes[0].lowerBound }
}

/// The chunks behind a sound.
private struct FollowingChunks {
  private let layout: ChunkLayout
  private let headerStart: Int

  init(_ layout: ChunkLayout, headerStart: Int) {
    self.layout = layout
    self.headerStart = headerStart
  }

  private enum Kind: Equatable { case none, chunks, header(at: Int) }

  /// Where the sound ends that begins at `start`, and where a further header follows.
  func soundEnd(
    _ file: borrowing InputFile, from start: Int, promised: Int?, isLong: Bool
  ) -> (end: Int, next: Int?) {
    guard let promised else {
      let isEmpty =
        file.length - start >= layout.chunkHeaderLength && chain(from: start, file) == .chunks
      return (isEmpty ? start : file.length, nil)
    }
    guard promised < file.length - start else { return (file.length, nil) }
    // A size of four bytes that has run over has lost what is beyond them.
    let step = layout.sizeLength == 4 && !isLong ? 1 << 32 : file.length
    for end in stride(from: start + promised, to: file.length, by: step) {
      switch kind(from: end, file) {
      case .none: continue
      case .chunks: return (end, nil)
      case .header(let next): return (end, next)
      }
    }
    return (file.length, nil)
  }

  /// Some writers leave out the byte after an odd length.
  private func kind(from end: Int, _ file: borrowing InputFile) -> Kind {
    let aligned = headerStart + layout.aligned(end - headerStart)
    let kind = chain(from: aligned, file)
    return kind == .none && aligned != end ? chain(from: end, file) : kind
  }

  private func chain(from start: Int, _ file: borrowing InputFile) -> Kind {
    var offset = start
    while file.length - offset >= layout.chunkHeaderLength {
      let head = file.descriptor.bytes(at: offset, count: layout.chunkHeaderLength + 16)
      if ChunkLayout(head: head) != nil { return .header(at: offset) }
      if Tags.length(head[...]) == file.length - offset { return .chunks }
      guard let chunk = ChunkLayout.Chunk(head, layout),
        head.prefix(4).allSatisfy({ (0x20...0x7E).contains($0) }), chunk.size >= 0,
        chunk.size <= file.length - offset - layout.chunkHeaderLength
      else { return .none }
      offset =
        headerStart
        + layout.aligned(offset + layout.chunkHeaderLength + chunk.size - headerStart)
    }
    return .chunks
  }
}

extension ChunkLayout {
  /// That make libsndfile read `length` bytes from the first sample on.
  fileprivate func corrections(
    length: Int, sizeOffset: Int, longSizeOffset: Int?
  ) -> [FilePiece.Correction] {
    if let longSizeOffset {
      let long = (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
      return [
        FilePiece.Correction(offset: longSizeOffset, bytes: long),
        FilePiece.Correction(offset: sizeOffset, bytes: [0xFF, 0xFF, 0xFF, 0xFF]),
      ]
    }
    let written = sizeCountsHeader ? length + chunkHeaderLength : length
    let size = FilePiece.Correction(
      offset: sizeOffset, bytes: bytes(of: sizeLength == 4 ? min(written, 0xFFFF_FFFF) : written))
    guard dataID == "data", sizeLength == 4 else { return [size] }
    // As of a WAV that was never closed, of which libsndfile reads all there is.
    return [
      FilePiece.Correction(offset: idLength, bytes: bytes(of: chunkHeaderLength)),
      FilePiece.Correction(offset: sizeOffset, bytes: bytes(of: 0)),
    ]
  }
}
