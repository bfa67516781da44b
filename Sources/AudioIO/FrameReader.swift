public import Host
internal import Numbers
internal import PlainText

/// Reads a recording, or the sound that comes through a pipe as it is made, as interleaved 16-bit
/// frames at the native rate.
///
/// 16-bit sources come unchanged; others are rounded to the nearest step and cut at full scale, and
/// what is not a number becomes 0. It may be used from any thread, by one at a time.
public struct FrameReader: ~Copyable, @unchecked Sendable {
  /// As the user named it.
  public let name: String
  /// In Hz.
  public let sampleRate: Int
  public let channelCount: Int
  /// Whether the sound is read while it is being made: WAV or AU through a pipe.
  public let isLive: Bool
  /// What was wrong with a recording that could be read all the same; complete at the end.
  public private(set) var warning: String?

  private var source: Source
  private var samples: [Float]
  private var isEmpty = true

  /// Opens the recording at `path`, "-" being standard input.
  ///
  /// Other formats than WAV and AU are copied whole from a pipe before they are read, as
  /// `AudioReader` does.
  ///
  /// - Parameter track: which of the sounds side by side to read, counted from 1; asked of what isn't live.
  public init(
    path: String, track: (AudioInput) throws(AudioError) -> Int = { _ in 1 },
    environment: [String: String] = Program.environment
  ) throws(AudioError) {
    try self.init(path: path, track: track, environment: environment, standardInput: 0)
  }

  init(
    path: String, track: (AudioInput) throws(AudioError) -> Int = { _ in 1 },
    environment: [String: String], standardInput: Int32
  ) throws(AudioError) {
    let source = try Source.open(
      path: path, track: track, environment: environment, standardInput: standardInput)
    try checkRate(source.sampleRate, of: path)
    name = path
    sampleRate = source.sampleRate
    channelCount = source.channelCount
    isLive = source.isLive
    self.source = source
    samples = Array(repeating: 0, count: max(1, 4096 / channelCount) * channelCount)
  }

  /// Fills the buffer's front; the number of frames, 0 at the end. A live source is waited for, for
  /// 20 ms of its sound at most; the buffer needs room for one frame at least.
  public mutating func read(into frames: inout [Int16]) throws(AudioError) -> Int {
    precondition(frames.count >= channelCount, "room for a frame")
    let capacity = min(frames.count, samples.count) / channelCount
    let count = source.read(into: &samples, frameCount: capacity)
    if count == 0 { try finish() }
    isEmpty = isEmpty && count == 0
    var target = frames.mutableSpan
    for i in 0..<count * channelCount { target[i] = step(samples[i]) }
    return count
  }

  private mutating func finish() throws(AudioError) {
    let complaint = source.finish()
    guard isEmpty else {
      warning = complaint.map {
        "decoding met damage (\($0.printable)); what could be decoded was recorded"
      }
      return
    }
    guard let complaint else { throw .noSamples(name) }
    throw source.isDecodedByFFmpeg
      ? .ffmpegFailed(name, reason: complaint) : .undecodable(name, reason: complaint)
  }
}

/// The nearest 16-bit step.
private func step(_ sample: Float) -> Int16 {
  Int16(clamping: (sample * 32_768).rounded(.toNearestOrEven))
}

/// One of the two.
private struct Source: ~Copyable {
  private var recording: AudioSource?
  private var stream: SoundStream?

  let sampleRate: Int
  let channelCount: Int
  let isDecodedByFFmpeg: Bool

  static func open(
    path: String, track: (AudioInput) throws(AudioError) -> Int, environment: [String: String],
    standardInput: Int32
  ) throws(AudioError) -> Source {
    let directory = environment["TMPDIR"] ?? "/tmp"
    let input = try InputFile.descriptor(path, standardInput: standardInput)
    let head = input.isPipe ? StreamHead(from: input) : nil
    if let head, head.isSoundHeader {
      let header = try InputFile.temporary(head.bytes, in: directory, for: path)
      if let stream = SoundStream(input, header: header) { return Source(stream) }
    }
    let file = try InputFile.open(
      input, head: head?.bytes ?? [], path: path, temporaryDirectory: directory)
    let opened = AudioInput(file, name: path, environment: environment)
    return Source(try AudioSource.open(opened, track: try track(opened)))
  }

  private init(_ recording: consuming AudioSource) {
    sampleRate = recording.sampleRate
    channelCount = recording.channelCount
    isDecodedByFFmpeg = recording.isDecodedByFFmpeg
    self.recording = consume recording
  }

  private init(_ stream: consuming SoundStream) {
    sampleRate = stream.file.sampleRate
    channelCount = stream.file.channelCount
    isDecodedByFFmpeg = false
    self.stream = consume stream
  }

  var isLive: Bool { stream != nil }

  mutating func read(into samples: inout [Float], frameCount: Int) -> Int {
    stream?.read(into: &samples, frameCount: frameCount)
      ?? recording?.read(into: &samples, frameCount: frameCount) ?? 0
  }

  mutating func finish() -> String? { recording?.finish().complaint }
}
