internal import ChildProcess

/// The streams of MPEG audio in a file, joined end to end, found by going from frame to frame.
///
/// A stream's first frame can say how many there are, and libmpg123 then stops there; without that it
/// guesses from the first frames, and stops there too. What each says is held against what there is.
struct MPEGStreams {
  /// As far as libmpg123 looks for the next frame.
  private static let longestSkip = 1024
  /// In the first frame after its mark: the count of frames, and LAME's padding.
  private static let (countOffset, paddingOffset) = (8, 142)

  private(set) var pieces: [FilePiece] = []

  private var window = FileWindow()
  private var current: Stream?

  private struct Stream {
    let start: Int
    let layout: MPEGFrame.Layout
    let infoOffset: Int
    let info: MPEGInfo?
    var frameCount = 0
  }

  /// Empty where no frames are found.
  init(_ file: borrowing InputFile, from start: Int) {
    var offset = start
    while offset < file.length {
      let head = window.bytes(at: offset, count: MPEGInfo.headLength, of: file.descriptor)
      if let length = Tags.length(head) {
        close(at: offset, file)
        offset += length
      } else if let frame = MPEGFrame(head), isFollowed(frame, at: offset, file) {
        // Of the last frame a part may be missing.
        if offset + frame.length <= file.length {
          take(frame, MPEGInfo(head, frame), at: offset, file)
        } else {
          close(at: offset, file)
        }
        offset += frame.length
      } else {
        let next = nextFrame(from: offset + 1, file)
        if next - offset > Self.longestSkip { close(at: offset, file) }
        offset = next
      }
    }
    close(at: file.length, file)
  }

  /// In a stream its own kind is enough; the first frame of one needs a second as a witness.
  private mutating func isFollowed(
    _ frame: MPEGFrame, at offset: Int, _ file: borrowing InputFile
  ) -> Bool {
    if frame.layout == current?.layout { return true }
    let next = window.bytes(
      at: offset + frame.length, count: MPEGFrame.headerLength, of: file.descriptor)
    return offset + frame.length >= file.length || Tags.length(next) != nil
      || MPEGFrame(next)?.layout == frame.layout
  }

  private mutating func nextFrame(from start: Int, _ file: borrowing InputFile) -> Int {
    var offset = start
    while offset < file.length {
      let head = window.bytes(at: offset, count: MPEGInfo.headLength, of: file.descriptor)
      if head.first == 0xFF, let frame = MPEGFrame(head), isFollowed(frame, at: offset, file) {
        return offset
      }
      if head.first == UInt8(ascii: "I"), Tags.length(head) != nil { return offset }
      offset += 1
    }
    return file.length
  }

  private mutating func take(
    _ frame: MPEGFrame, _ info: MPEGInfo?, at offset: Int, _ file: borrowing InputFile
  ) {
    if info != nil || frame.layout != current?.layout { close(at: offset, file) }
    if info == .fraunhofer { return }
    if current == nil {
      current = Stream(
        start: offset, layout: frame.layout, infoOffset: frame.infoOffset, info: info)
    }
    if info == nil { current?.frameCount += 1 }
  }

  private mutating func close(at end: Int, _ file: borrowing InputFile) {
    guard let stream = current else { return }
    current = nil
    var piece = FilePiece(range: stream.start..<end, isSeekable: false)
    // Some encoders count their own frame.
    if case .xing(let promised?, let isComplete) = stream.info, stream.frameCount > promised + 1 {
      piece.corrections = corrections(of: stream, isComplete: isComplete, file)
    }
    pieces.append(piece)
  }

  /// The true count, and no padding: that is of a stream that ended where the false count does.
  private func corrections(
    of stream: Stream, isComplete: Bool, _ file: borrowing InputFile
  ) -> [FilePiece.Correction] {
    let count = (0..<4).map { UInt8(truncatingIfNeeded: stream.frameCount >> (24 - 8 * $0)) }
    let counted = FilePiece.Correction(
      offset: stream.infoOffset + Self.countOffset, bytes: count)
    // The lower half of one byte, and the next.
    let place = stream.infoOffset + Self.paddingOffset
    let padding = file.descriptor.bytes(at: stream.start + place, count: 2)
    guard isComplete, padding.count == 2 else { return [counted] }
    return [counted, FilePiece.Correction(offset: place, bytes: [padding[0] & 0xF0, 0])]
  }
}
