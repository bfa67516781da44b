/// Native interleaved frames in, 16 kHz mono samples out, measured on the way.
///
/// `AudioReader` and a live recording both go through here, so that both hear the same: several
/// channels become one by the arithmetic mean, and another rate becomes 16 kHz by libsoxr. How the
/// frames are cut into blocks makes no difference to what is heard. Work buffers are made in `init`;
/// libsoxr's queues grow in the first seconds, and later only for blocks longer than any before.
public struct AnalysisFeed: ~Copyable {
  /// Hz.
  public static let analysisRate = 16_000

  /// Native, in Hz.
  public let sampleRate: Int
  public let channelCount: Int
  /// Native frames taken so far; divided by `sampleRate`, the duration.
  public private(set) var frameCount = 0
  /// Of what was taken so far.
  public var levels: InputLevels { meter.levels }

  /// Where the frames of a block are put before `processBlock`.
  var interleaved: [Float]

  private let channel: Int?
  private var meter: LevelMeter
  private let resampler: Resampler?
  private var mono: [Float]
  private var resampled: [Float] = []

  /// For 16-bit frames.
  ///
  /// - Parameter channel: the one to hear, counted from 1; nil for the mean of all.
  public init(sampleRate: Int, channelCount: Int, channel: Int? = nil) {
    self.init(
      sampleRate: sampleRate, channelCount: channelCount, channel: channel,
      fullScale: Float(Int16.max) / 32_768)
  }

  init(sampleRate: Int, channelCount: Int, channel: Int?, fullScale: Float) {
    precondition(channel.map { (1...channelCount).contains($0) } ?? true, "a channel that is there")
    self.sampleRate = sampleRate
    self.channelCount = channelCount
    self.channel = channel
    meter = LevelMeter(channelCount: channel == nil ? channelCount : 1, fullScale: fullScale)
    let blockLength = max(1, min(4096, 65_536 / channelCount))
    interleaved = Array(repeating: 0, count: blockLength * channelCount)
    mono = Array(repeating: 0, count: blockLength)
    if sampleRate == Self.analysisRate {
      resampler = nil
    } else {
      let resampler = Resampler(inputRate: sampleRate, outputRate: Self.analysisRate)
      resampled = Array(repeating: 0, count: resampler.outputLength(for: blockLength))
      self.resampler = consume resampler
    }
  }

  /// Takes the first `frameCount` frames; hands what they give, block by block, to `body`.
  public mutating func process(
    _ frames: [Int16], frameCount: Int, _ body: (Span<Float>) -> Void
  ) {
    precondition(frameCount * channelCount <= frames.count, "whole frames only")
    for first in stride(from: 0, to: frameCount, by: mono.count) {
      let length = min(mono.count, frameCount - first)
      load(frames, from: first * channelCount, count: length * channelCount)
      _ = processBlock(frameCount: length, body)
    }
  }

  /// Hands what the resampler still holds to `body`; nothing may be processed after it.
  public mutating func finish(_ body: (Span<Float>) -> Void) {
    while flushBlock(body) {}
  }
}

extension AnalysisFeed {
  /// Takes the first frames in `interleaved`; whether they gave anything for `body`.
  mutating func processBlock(frameCount length: Int, _ body: (Span<Float>) -> Void) -> Bool {
    frameCount += length
    if let channel {
      keepChannel(channel - 1, of: channelCount, frameCount: length, in: &interleaved)
    }
    let sampleCount = channel == nil ? length * channelCount : length
    meter.measure(&interleaved, count: sampleCount)
    averageChannels(
      into: &mono, interleaved, channelCount: sampleCount / length, frameCount: length)
    guard let produced = resampler?.process(mono, count: length, into: &resampled) else {
      body(mono.span.extracting(first: length))
      return true
    }
    if produced > 0 { body(resampled.span.extracting(first: produced)) }
    return produced > 0
  }

  /// Takes the first `count` frames out of `interleaved`; those behind them move up.
  mutating func dropFrames(_ count: Int) {
    guard count > 0 else { return }
    let dropped = count * channelCount
    for i in dropped..<interleaved.count { interleaved[i - dropped] = interleaved[i] }
  }

  /// After the last block: whether the resampler still held something for `body`.
  mutating func flushBlock(_ body: (Span<Float>) -> Void) -> Bool {
    guard let produced = resampler?.flush(into: &resampled), produced > 0 else { return false }
    body(resampled.span.extracting(first: produced))
    return true
  }

  /// As libsndfile reads 16-bit files: full scale is 2¹⁵, and nothing is rounded.
  private mutating func load(_ frames: [Int16], from start: Int, count: Int) {
    let samples = frames.span.extracting(start..<start + count)
    var target = interleaved.mutableSpan
    for i in samples.indices { target[i] = Float(samples[i]) * (1 / 32_768) }
  }
}
