public import FoundationEssentials
internal import PlainText

/// Reads a recording as blocks of 16 kHz mono samples, in memory that doesn't grow with its length.
///
/// libsndfile reads WAV, W64, AIFF, CAF, AU, FLAC, Ogg and MP3; media containers such as M4A, MP4
/// and WebM go through ffmpeg where it is installed. Several channels become one by the arithmetic
/// mean, and another rate becomes 16 kHz by libsoxr.
public struct AudioReader: ~Copyable {
  /// Hz.
  public static let analysisRate = 16_000
  private static let sampleRates = 8_000...192_000

  /// As the user named it.
  public let name: String
  /// Native, in Hz.
  public let sampleRate: Int
  public let channelCount: Int
  /// Container and encoding: "FLAC, 16 bit", "M4A (decoded by ffmpeg)".
  public let format: String
  /// Native frames read so far; divided by `sampleRate`, the duration.
  public private(set) var frameCount = 0
  /// What was wrong with a recording that could be read all the same; complete at the end.
  public private(set) var warnings: [String] = []
  /// Of what has been read so far.
  public var levels: InputLevels { meter.levels }

  private let channel: Int?
  private var source: AudioSource
  private var meter: LevelMeter
  private let resampler: Resampler?
  private var interleaved: [Float]
  private var mono: [Float]
  private var resampled: [Float] = []
  private var isAtEnd = false

  /// Opens the recording at `path`, "-" being standard input.
  ///
  /// A pipe is first copied whole to a nameless private file in `TMPDIR` (or /tmp), because most
  /// formats need seeking.
  ///
  /// - Parameters:
  ///   - channel: the one to read, counted from 1; nil for the mean of all.
  ///   - environment: gives `TMPDIR`, and the `PATH` on which ffmpeg is looked for.
  public init(
    path: String, channel: Int? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(AudioError) {
    try self.init(path: path, channel: channel, environment: environment, standardInput: 0)
  }

  init(
    path: String, channel: Int?, environment: [String: String], standardInput: Int32
  ) throws(AudioError) {
    let source = try AudioSource.open(
      path: path, environment: environment, standardInput: standardInput)
    try Self.check(source, path: path, channel: channel)
    name = path
    format = source.format
    sampleRate = source.file.sampleRate
    channelCount = source.file.channelCount
    self.channel = channel
    meter = LevelMeter(
      channelCount: channel == nil ? channelCount : 1, fullScale: source.file.encoding.fullScale)
    let blockLength = min(4096, 65_536 / channelCount)
    interleaved = Array(repeating: 0, count: blockLength * channelCount)
    mono = Array(repeating: 0, count: blockLength)
    if sampleRate == Self.analysisRate {
      resampler = nil
    } else {
      let resampler = Resampler(inputRate: sampleRate, outputRate: Self.analysisRate)
      resampled = Array(repeating: 0, count: resampler.outputLength(for: blockLength))
      self.resampler = consume resampler
    }
    self.source = source
  }

  private static func check(
    _ source: borrowing AudioSource, path: String, channel: Int?
  ) throws(AudioError) {
    guard sampleRates.contains(source.file.sampleRate) else {
      throw .unsupportedSampleRate(path, rate: source.file.sampleRate)
    }
    let channelCount = source.file.channelCount
    if let channel, !(1...channelCount).contains(channel) {
      throw .noSuchChannel(path, channel: channel, channelCount: channelCount)
    }
  }

  /// Hands the next block of 16 kHz mono samples to `body`: some thousands, never none.
  /// False, and no call of `body`, at the end.
  public mutating func nextBlock(_ body: (Span<Float>) -> Void) throws(AudioError) -> Bool {
    while !isAtEnd {
      let length = readMono()
      if length == 0 {
        isAtEnd = true
        try finish()
        break
      }
      guard let produced = resampler?.process(mono, count: length, into: &resampled) else {
        body(mono.span.extracting(first: length))
        return true
      }
      if produced > 0 {
        body(resampled.span.extracting(first: produced))
        return true
      }
    }
    guard let produced = resampler?.flush(into: &resampled), produced > 0 else { return false }
    body(resampled.span.extracting(first: produced))
    return true
  }
}

extension AudioReader {
  /// Fills `mono` from the next frames, which are measured on the way; how many.
  private mutating func readMono() -> Int {
    let length = source.file.read(into: &interleaved)
    guard length > 0 else { return 0 }
    frameCount += length
    if let channel {
      keepChannel(channel - 1, of: channelCount, frameCount: length, in: &interleaved)
    }
    let sampleCount = channel == nil ? length * channelCount : length
    meter.measure(&interleaved, count: sampleCount)
    averageChannels(
      into: &mono, interleaved, channelCount: sampleCount / length, frameCount: length)
    return length
  }

  private mutating func finish() throws(AudioError) {
    let complaint = source.finish()
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

  /// Says where the header promises more than there is.
  private var lengthWarning: String? {
    var promised = Double(source.file.promisedFrameCount ?? 0)
    var isOpen = source.file.promisedFrameCount == nil && !source.isDecodedByFFmpeg
    switch source.promisedLength {
    case .bytes(let bytes, let present) where bytes > present && present > 0:
      promised = Double(frameCount) * (Double(bytes) / Double(present))
    case .open: isOpen = true
    default: break
    }
    if isOpen {
      return "the file does not say how long the recording is (it was streamed or cut short); "
        + "it was analysed to its end"
    }
    guard promised > Double(frameCount) else { return nil }
    let end = clock(Double(frameCount) / Double(sampleRate))
    return "the header promises \(clock(promised / Double(sampleRate))) but the audio ends after "
      + "\(end); what is there was analysed"
  }

  private var invalidSampleWarning: String? {
    guard levels.nonFiniteSampleCount > 0 else { return nil }
    return "\(levels.nonFiniteSampleCount) of \(levels.sampleCount) samples are not valid numbers; "
      + "they were replaced by silence"
  }
}

/// Seconds as "4:00.00" or "1:02:03.00".
private func clock(_ seconds: Double) -> String {
  let hundredths = Int((seconds * 100).rounded())
  let twoDigits = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
  let rest = "\(twoDigits(hundredths / 100 % 60)).\(twoDigits(hundredths % 100))"
  let (hours, minutes) = (hundredths / 360_000, hundredths / 6000 % 60)
  return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(rest)" : "\(minutes):\(rest)"
}
