internal import ChildProcess

/// Where the sound lies in a file that libsndfile reads, found by looking through the file: a length that a
/// header declares, or a library estimates, is a guess.
struct SoundMap {
  /// One after another; empty where libsndfile finds all of it by itself, or knows the file better.
  private(set) var pieces: [FilePiece] = []
  /// Bytes of samples, promised and there; nil for formats whose header doesn't say.
  private(set) var promised: (length: Int, present: Int)?
  /// Bytes of samples beyond those promised.
  var unpromisedByteCount: Int {
    guard let (length, present) = promised else { return 0 }
    return max(0, present - length)
  }
  /// Whether the header, or the end, leaves open how much there should be.
  private(set) var isOpen = false
  /// Why ffmpeg would hear more of it, or at truer times.
  private(set) var ffmpegReason: Reason?
  /// Whether not even one frame of MPEG audio is whole.
  private(set) var isTooShort = false
  /// Whether each piece must be searched for what follows it.
  private(set) var isFLAC = false

  enum Reason: Equatable {
    /// Side by side.
    case severalStreams
    /// Time passes between packets.
    case gaps
  }

  init(_ file: borrowing InputFile) {
    let start = Tags.end(in: file)
    let head = file.descriptor.bytes(at: start, count: 16)
    if let info = FLACStreamInfo(file.descriptor, at: start) {
      self.init(flac: info, in: file, from: start)
    } else if head.starts(with: OggPage.mark) {
      self.init(OggStreams(file, from: start).links, from: start)
    } else if MPEGFrame(head[...]) != nil {
      self.init(MPEGStreams(file, from: start))
    } else {
      self.init(SampleStretch.all(in: file, from: start), file)
    }
  }

  private init(flac info: FLACStreamInfo, in file: borrowing InputFile, from start: Int) {
    isFLAC = true
    isOpen = info.frameCount == 0
    pieces = [FilePiece(flac: info, range: start..<file.length)]
  }

  private init(_ links: [OggStreams.Link], from start: Int) {
    isOpen = links.last?.isEnded == false
    if links.contains(where: { $0.streamCount > 1 }) {
      ffmpegReason = .severalStreams
    } else if links.contains(where: \.hasGap) {
      ffmpegReason = .gaps
    }
    if links.count > 1 || start > 0 { pieces = links.map { FilePiece(range: $0.range) } }
  }

  private init(_ streams: MPEGStreams) {
    pieces = streams.pieces
    isTooShort = pieces.isEmpty
  }

  private init(_ stretches: [SampleStretch], _ file: borrowing InputFile) {
    guard let first = stretches.first else { return }
    isOpen = stretches.contains { $0.promisedLength == nil }
    let present = stretches.reduce(0) { $0 + $1.range.count }
    let promisedLength = stretches.reduce(0) { $0 + ($1.promisedLength ?? $1.range.count) }
    promised = (promisedLength, present)
    guard stretches.count > 1 || first.headerStart > 0 || !first.corrections.isEmpty else { return }
    pieces = stretches.map { stretch in
      let isRight = stretch.corrections.isEmpty
      let end = isRight ? stretch.next ?? file.length : stretch.range.upperBound
      return FilePiece(range: stretch.headerStart..<end, corrections: stretch.corrections)
    }
  }
}

extension FilePiece {
  /// With its count of frames kept from libsndfile, which would stop there.
  init(flac info: FLACStreamInfo, range: Range<Int>) {
    self.init(
      range: range, corrections: [info.withoutCount],
      promisedFrameCount: info.frameCount == 0 ? nil : info.frameCount)
  }
}
