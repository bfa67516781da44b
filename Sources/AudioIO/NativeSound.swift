internal import ChildProcess

/// The sound in a file as libsndfile reads it, piece after piece to the end of the file.
struct NativeSound: ~Copyable {
  /// A FLAC decoder reads ahead so far, and rather less.
  private static let flacReadAhead = 1 << 16

  let encoding: Encoding
  let sampleRate: Int
  let channelCount: Int

  private var ending = SoundEnding()
  private let map: SoundMap
  private let input: AudioInput
  private var file: SoundFile
  /// For a piece of another rate or number of channels than the first.
  private var adapter: LayoutAdapter?
  private var pieces: ArraySlice<FilePiece>
  private var promisedFrameCount: Int?
  /// Of the piece, so far.
  private var position = 0
  private var pieceStart: Int

  enum Opening: ~Copyable {
    case opened(NativeSound)
    case failed(reason: String)
  }

  static func open(_ input: AudioInput, _ map: SoundMap) -> Opening {
    guard !map.isTooShort else { return .failed(reason: "it ends within its first frame") }
    let opening =
      map.pieces.isEmpty
      ? SoundFile.open(input.file.rewound())
      : SoundFile.open(map.pieces[0], of: input.file.descriptor)
    switch consume opening {
    case .opened(let file): return .opened(NativeSound(file, input, map))
    case .failed(let reason): return .failed(reason: reason)
    }
  }

  private init(_ file: consuming SoundFile, _ input: AudioInput, _ map: SoundMap) {
    self.map = map
    self.input = input
    encoding = file.encoding
    sampleRate = file.sampleRate
    channelCount = file.channelCount
    promisedFrameCount = map.pieces.first?.promisedFrameCount ?? file.promisedFrameCount
    pieces = map.pieces.dropFirst()
    pieceStart = map.pieces.first?.range.lowerBound ?? 0
    self.file = file
  }

  /// Whether there is nothing to read, as a header of a recorder that crashed may say.
  var promisesNothing: Bool { promisedFrameCount == 0 }

  /// Reads up to `frameCount` frames to the buffer's front; their number, 0 at the end.
  mutating func read(into interleaved: inout [Float], frameCount: Int) -> Int {
    while true {
      let count = readPiece(into: &interleaved, frameCount: frameCount)
      guard count == 0 else { return count }
      endPiece()
      guard openNext() else { return 0 }
    }
  }

  private mutating func readPiece(into interleaved: inout [Float], frameCount: Int) -> Int {
    guard let adapted = adapter?.read(file, into: &interleaved, frameCount: frameCount) else {
      let count = file.read(into: &interleaved, frameCount: frameCount)
      position += count
      return count
    }
    position += adapted.taken
    return adapted.count
  }

  /// To be called at the end.
  mutating func finish() -> SoundEnding {
    ending.promisedBytes = map.promised
    ending.isOpen = map.isOpen
    ending.hasUntoldGaps = map.ffmpegReason == .gaps
    return ending
  }

  private mutating func endPiece() {
    let missing = max(0, (promisedFrameCount ?? 0) - position)
    ending.missingFrameCount += missing * sampleRate / file.sampleRate
    let isWhole =
      promisedFrameCount != nil
      && Double(missing) <= SoundEnding.tolerance * Double(file.sampleRate)
    if !isWhole { ending.complaint = ending.complaint ?? file.complaint }
    promisedFrameCount = nil
    position = 0
  }

  private mutating func openNext() -> Bool {
    while let piece = nextPiece() {
      if case .opened(let next) = SoundFile.open(piece, of: input.file.descriptor) {
        let isAlike = next.sampleRate == sampleRate && next.channelCount == channelCount
        adapter =
          isAlike
          ? nil : LayoutAdapter(from: next, toRate: sampleRate, channelCount: channelCount)
        promisedFrameCount = piece.promisedFrameCount ?? next.promisedFrameCount
        file = next
        return true
      }
      ending.unreadByteCount += piece.range.count
    }
    return false
  }

  private mutating func nextPiece() -> FilePiece? {
    guard map.isFLAC else { return pieces.popFirst() }
    let first = max(pieceStart + FLACStreamInfo.length, file.readEnd - Self.flacReadAhead)
    guard let start = FLACStreamInfo.next(after: first, in: input.file.descriptor),
      let info = FLACStreamInfo(input.file.descriptor, at: start)
    else { return nil }
    pieceStart = start
    return FilePiece(flac: info, range: start..<input.file.length)
  }
}
