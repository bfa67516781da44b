public import Host
internal import Numbers
internal import PlainText

/// Reads a recording as blocks of 16 kHz mono samples, in memory that doesn't grow with its length.
///
/// libsndfile reads WAV, W64, AIFF, CAF, AU, FLAC, Ogg and MP3, to the end of the file, whatever length a
/// header declares; media containers such as M4A, MP4 and WebM go through ffmpeg where it is installed, on
/// the container's own clock: where packets are missing, or begin late, there is silence. Several channels
/// become one by the arithmetic mean, and another rate becomes 16 kHz by libsoxr.
public struct AudioReader: ~Copyable {
  /// Hz.
  public static let analysisRate = AnalysisFeed.analysisRate

  /// As the user named it.
  public let name: String
  /// Native, in Hz.
  public let sampleRate: Int
  public let channelCount: Int
  /// Container and encoding: "FLAC, 16 bit", "M4A (decoded by ffmpeg)".
  public let format: String
  /// Native frames taken so far; divided by `sampleRate`, the duration.
  public var frameCount: Int { feed.frameCount }
  /// What was wrong with a recording that could be read all the same; complete at the end.
  public private(set) var warnings: [String] = []
  /// What isn't wrong with it but is to be known of how it was read; complete at the end.
  public private(set) var remarks: [String] = []
  /// All sounds side by side in the file; which of them this is, counted from 1, `track` says.
  public let tracks: [AudioTrack]
  public let track: Int
  /// Of what has been read so far.
  public var levels: InputLevels { feed.levels }

  private var source: AudioSource
  private var feed: AnalysisFeed
  /// The frames to take.
  private let part: Range<Int>
  /// Frames read so far, of the part or not.
  private var position = 0
  private var isAtEnd = false

  /// Opens the recording at `path`, "-" being standard input.
  ///
  /// A pipe is first copied whole to a nameless private file in `TMPDIR` (or /tmp), because most
  /// formats need seeking.
  ///
  /// - Parameters:
  ///   - track: the one to read, counted from 1.
  ///   - channel: the one of it to read, counted from 1; nil for the mean of all.
  ///   - part: what of the recording to read; whatever reaches further is an error.
  ///   - environment: gives `TMPDIR`, and the `PATH` on which ffmpeg is looked for.
  public init(
    path: String, track: Int = 1, channel: Int? = nil, part: RecordingPart = RecordingPart(),
    environment: [String: String] = Program.environment
  ) throws(AudioError) {
    try self.init(
      AudioInput(path: path, environment: environment), track: track, channel: channel, part: part)
  }

  /// Reads an opened recording from its beginning; one reader of an input is in use at a time.
  public init(
    _ input: AudioInput, track: Int = 1, channel: Int? = nil, part: RecordingPart = RecordingPart()
  ) throws(AudioError) {
    let source = try AudioSource.open(input, track: track)
    try checkRate(source.sampleRate, of: input.name)
    let channelCount = source.channelCount
    if let channel, !(1...channelCount).contains(channel) {
      throw .noSuchChannel(input.name, channel: channel, channelCount: channelCount)
    }
    name = input.name
    format = source.format
    sampleRate = source.sampleRate
    self.channelCount = channelCount
    tracks = source.tracks
    self.track = source.track + 1
    feed = AnalysisFeed(
      sampleRate: sampleRate, channelCount: channelCount, channel: channel,
      fullScale: source.fullScale)
    self.part = part.frames(atRate: source.sampleRate)
    self.source = source
  }

  /// Hands the next block of 16 kHz mono samples to `body`: some thousands, never none.
  /// False, and no call of `body`, at the end.
  public mutating func nextBlock(_ body: (Span<Float>) -> Void) throws(AudioError) -> Bool {
    while !isAtEnd {
      let length = isPastPart ? 0 : readFrames()
      if length == 0 {
        isAtEnd = true
        try finish()
      } else if take(length, body) {
        return true
      }
    }
    return feed.flushBlock(body)
  }
}

extension AudioReader {
  private var isPastPart: Bool { position >= part.upperBound }

  private mutating func readFrames() -> Int {
    source.read(into: &feed.interleaved, frameCount: feed.interleaved.count / channelCount)
  }

  /// Takes what belongs to the part of the `length` frames read; whether that gave anything for `body`.
  private mutating func take(_ length: Int, _ body: (Span<Float>) -> Void) -> Bool {
    let first = max(0, part.lowerBound - position)
    let end = min(length, part.upperBound - position)
    position += length
    guard first < end else { return false }
    feed.dropFrames(first)
    return feed.processBlock(frameCount: end - first, body)
  }

  private mutating func finish() throws(AudioError) {
    let ending = isPastPart ? SoundEnding() : source.finish()
    if position > 0 { try checkPart() }
    if frameCount == 0 {
      guard let complaint = ending.complaint else { throw .noSamples(name) }
      throw source.isDecodedByFFmpeg
        ? .ffmpegFailed(name, reason: complaint) : .undecodable(name, reason: complaint)
    }
    if levels.nonFiniteSampleCount == levels.sampleCount { throw .noValidSamples(name) }
    let damage = ending.complaint.map {
      "decoding met damage (\($0.printable)); what could be decoded was analysed"
    }
    warnings =
      ending.losses(frameCount: position, sampleRate: sampleRate)
      + [damage, invalidSampleWarning].compactMap { $0 }
    remarks = ending.remarks
  }

  /// Past the end of the recording a second is allowed, for ends given in whole seconds.
  private func checkPart() throws(AudioError) {
    let isWhole = part.upperBound == .max || part.upperBound <= position + sampleRate
    guard frameCount == 0 || !isWhole else { return }
    throw .noSuchPart(name, duration: Double(position) / Double(sampleRate))
  }

  private var invalidSampleWarning: String? {
    guard levels.nonFiniteSampleCount > 0 else { return nil }
    return "\(levels.nonFiniteSampleCount) of \(levels.sampleCount) samples are not valid numbers; "
      + "they were replaced by silence"
  }
}

func checkRate(_ rate: Int, of path: String) throws(AudioError) {
  guard (8_000...192_000).contains(rate) else { throw .unsupportedSampleRate(path, rate: rate) }
}

/// Seconds as "4:00.00" or "1:02:03.00".
func clock(_ seconds: Double) -> String {
  let hundredths = Int(clamping: (seconds * 100).rounded())
  let twoDigits = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
  let rest = "\(twoDigits(hundredths / 100 % 60)).\(twoDigits(hundredths % 100))"
  let (hours, minutes) = (hundredths / 360_000, hundredths / 6000 % 60)
  return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(rest)" : "\(minutes):\(rest)"
}
