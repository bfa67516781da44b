/// Brings frames of one rate and number of channels to those of the sound before them, in files joined end to
/// end: as the mean of their channels, on each channel.
struct LayoutAdapter: ~Copyable {
  private static let blockLength = 4096

  private let sourceChannelCount: Int
  private let targetChannelCount: Int
  private let resampler: Resampler?
  private var frames: [Float]
  private var mono: [Float]
  private var output: [Float]
  /// What of `output` is yet to be given.
  private var rest = 0..<0

  init(from source: borrowing SoundFile, toRate rate: Int, channelCount: Int) {
    sourceChannelCount = source.channelCount
    targetChannelCount = channelCount
    frames = Array(repeating: 0, count: Self.blockLength * source.channelCount)
    mono = Array(repeating: 0, count: Self.blockLength)
    if source.sampleRate == rate {
      resampler = nil
      output = mono
    } else {
      let resampler = Resampler(inputRate: source.sampleRate, outputRate: rate)
      output = Array(repeating: 0, count: resampler.outputLength(for: Self.blockLength))
      self.resampler = consume resampler
    }
  }

  /// Writes up to `frameCount` frames to the front of `target`; their number, 0 at the end, and how many of
  /// the source's own were taken for them.
  mutating func read(
    _ source: borrowing SoundFile, into target: inout [Float], frameCount: Int
  ) -> (count: Int, taken: Int) {
    var taken = 0
    while rest.isEmpty {
      let length = source.read(into: &frames, frameCount: Self.blockLength)
      taken += length
      rest = 0..<adapt(length)
      if length == 0, rest.isEmpty { return (0, taken) }
    }
    let count = min(frameCount, rest.count)
    for i in 0..<count {
      for channel in 0..<targetChannelCount {
        target[i * targetChannelCount + channel] = output[rest.lowerBound + i]
      }
    }
    rest = rest.lowerBound + count..<rest.upperBound
    return (count, taken)
  }

  /// The length of the output.
  private mutating func adapt(_ length: Int) -> Int {
    guard length > 0 else { return resampler?.flush(into: &output) ?? 0 }
    averageChannels(into: &mono, frames, channelCount: sourceChannelCount, frameCount: length)
    if let produced = resampler?.process(mono, count: length, into: &output) { return produced }
    output = mono
    return length
  }
}
