internal import ChildProcess
internal import Numbers

/// WAV or AU sound read from a pipe while it is still being made: a read waits for what it asks for
/// and no more.
struct SoundStream: ~Copyable {
  /// Seconds of sound that one read asks for at most.
  private static let portion = 0.02

  let file: SoundFile
  /// Frames until the end that the header promises; nil when only the pipe's end is the end.
  private var restCount: Int?

  /// Of the sound that follows `header` in the pipe; nil if it isn't stored as plain samples.
  init?(_ pipe: borrowing Descriptor, header: borrowing InputFile) {
    guard case .opened(let stored) = SoundFile.open(header.rewound()),
      let sampleSize = stored.encoding.sampleSize,
      case .opened(let file) = SoundFile.openSamples(pipe.number, like: stored)
    else { return nil }
    if let length = SampleStretch.all(in: header, from: 0).first?.promisedLength,
      !SampleStretch.isUnknown(length)
    {
      restCount = length / (sampleSize * file.channelCount)
    }
    self.file = file
  }

  /// Reads up to `limit` frames to the buffer's front; their number, 0 at the end.
  mutating func read(into interleaved: inout [Float], frameCount limit: Int) -> Int {
    let portion = Int(clamping: Self.portion * Double(file.sampleRate))
    let count = file.read(
      into: &interleaved, frameCount: min(limit, portion, restCount ?? portion))
    restCount? -= count
    return count
  }
}

/// What has been read from a pipe to see what it carries.
struct StreamHead {
  /// More than any header needs; what has none in so many bytes is no stream.
  private static let largestLength = 1 << 20

  private(set) var bytes: [UInt8] = []
  /// Whether this is the header of a WAV or AU sound, whole, and the next byte is its first sample.
  private(set) var isSoundHeader = false

  init(from pipe: borrowing Descriptor) {
    guard read(16, from: pipe), let container = MediaContainer(head: bytes) else { return }
    switch container.name {
    case "AU":
      isSoundHeader = read(bytes[4..<8].number(.big) - bytes.count, from: pipe)
    case "WAV", "RF64":
      isSoundHeader = ChunkLayout(head: bytes).map { readChunks($0, from: pipe) } ?? false
    default: break
    }
  }

  /// Whether the chunk with the samples is reached; 16 bytes are there.
  private mutating func readChunks(_ layout: ChunkLayout, from pipe: borrowing Descriptor) -> Bool {
    var offset = layout.headerLength
    while read(offset + layout.chunkHeaderLength - bytes.count, from: pipe),
      let chunk = ChunkLayout.Chunk(Array(bytes[offset...]), layout)
    {
      offset += layout.chunkHeaderLength
      if chunk.id == layout.dataID { return true }
      offset = layout.aligned(offset + chunk.size)
      guard read(offset - bytes.count, from: pipe) else { return false }
    }
    return false
  }

  /// Whether `count` more bytes came.
  private mutating func read(_ count: Int, from pipe: borrowing Descriptor) -> Bool {
    guard count >= 0, bytes.count + count <= Self.largestLength else { return false }
    let end = bytes.count + count
    while bytes.count < end {
      guard let next = pipe.nextBytes(end - bytes.count), !next.isEmpty else { return false }
      bytes += next
    }
    return true
  }
}
