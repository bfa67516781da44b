public import Host
internal import Numbers
internal import PlainText

/// Reads a recording as blocks of 16 kHz mono samples, in memory that doesn't grow with its length.
///
/// libsndfile reads WAV, W64, AIFF, CAF, AU, FLAC, Ogg and MP3; media containers such as M4A, MP4
/// and WebM go through ffmpeg where it is installed. Several channels become one by the arithmetic
/// mean, and another rate becomes 16 kHz by libsoxr.
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
  ///   - channel: the one to read, counted from 1; nil for the mean of all.
  ///   - part: what of the recording to read; whatever reaches further is an error.
  ///   - environment: gives `TMPDIR`, and the `PATH` on which ffmpeg is looked for.
  public init(
    path: String, channel: Int? = nil, part: RecordingPart = RecordingPart(),
    environment: [String: String] = Program.environment
  ) throws(AudioError) {
    try self.init(
      path: path, channel: channel, part: part, environment: environment, standardInput: 0)
  }

  init(
    path: String, channel: Int?, part: RecordingPart = RecordingPart(),
    environment: [String: String], standardInput: Int32
  ) throws(AudioError) {
    let source = try AudioSource.open(
      path: path, environment: environment, standardInput: standardInput)
    try checkRate(source.file.sampleRate, of: path)
    let channelCount = source.file.channelCount
    if let channel, !(1...channelCount).contains(channel) {
      throw .noSuchChannel(path, channel: channel, channelCount: channelCount)
    }
    name = path
    format = source.format
    sampleRate = source.file.sampleRate
    self.channelCount = channelCount
    feed = AnalysisFeed(
      sampleRate: sampleRate, channelCount: channelCount, channel: channel,
      fullScale: source.file.encoding.fullScale)
    self.part = part.frames(atRate: source.file.sampleRate)
    self.source = source
  }

  /// Hands the next block of 16 kHz mono samples to `body`: some thousands, never none.
  /// False, and no call of `body`, at the end.
  public mutating func nextBlock(_ body: (Span<Float>) -> Void) throws(AudioError) -> Bool {
    while !isAtEnd {
      let length = isPastPart ? 0 : source.file.read(into: &feed.interleaved)
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
    let complaint = isPastPart ? nil : source.finish()
    if position > 0 { try checkPart() }
    if frameCount == 0 {
      guard let complaint else { throw .noSamples(name) }
      throw source.isDecodedByFFmpeg
        ? .ffmpegFailed(name, reason: complaint) : .undecodable(name, reason: complaint)
    }
    if levels.nonFiniteSampleCount == levels.sampleCount { throw .noValidSamples(name) }
    warnings = [
      lengthWarning,
      complaint.map {
        "decoding met damage (\($0.printable)); what could be decoded was analysed"
      },
      invalidSampleWarning,
    ].compactMap { $0 }
  }

  /// Past the end of the recording a second is allowed, for ends given in whole seconds.
  private func checkPart() throws(AudioError) {
    let isWhole = part.upperBound == .max || part.upperBound <= position + sampleRate
    guard frameCount == 0 || !isWhole else { return }
    throw .noSuchPart(name, duration: Double(position) / Double(sampleRate))
  }

  /// Says where the header promises more than there is.
  private var lengthWarning: String? {
    guard !isPastPart else { return nil }
    var promised = Double(source.file.promisedFrameCount ?? 0)
    var isOpen = source.file.promisedFrameCount == nil && !source.isDecodedByFFmpeg
    switch source.promisedLength {
    case .bytes(let bytes, let present) where bytes > present && present > 0:
      promised = Double(position) * (Double(bytes) / Double(present))
    case .open: isOpen = true
    default: break
    }
    if isOpen {
      return "the file does not say how long the recording is (it was streamed or cut short); "
        + "it was analysed to its end"
    }
    guard promised > Double(position) else { return nil }
    let end = clock(Double(position) / Double(sampleRate))
    return "the header promises \(clock(promised / Double(sampleRate))) but the audio ends after "
      + "\(end); what is there was analysed"
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
