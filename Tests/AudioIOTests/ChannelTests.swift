import CSndfile
import Testing

@testable import AudioIO

@Suite struct ChannelTests {
  @Test(arguments: [1, 2, 3, 64])
  func `channels become their arithmetic mean`(channelCount: Int) throws {
    let folder = try Folder()
    let file = staircase(folder, channelCount: channelCount)
    let mean = Float(channelCount + 1) / 2 / 64
    let recording = try Recording(file)
    #expect(recording.samples.count == 6000)
    #expect(recording.samples.allSatisfy { abs($0 - mean) < 1e-6 })
    #expect(recording.levels.sampleCount == 6000 * channelCount)
    #expect(recording.levels.peak == Double(channelCount) / 64)
  }

  @Test(arguments: [1, 2, 64])
  func `one channel can be picked`(channel: Int) throws {
    let folder = try Folder()
    let recording = try Recording(staircase(folder, channelCount: 64), channel: channel)
    #expect(recording.samples == Array(repeating: Float(channel) / 64, count: 6000))
    #expect(recording.levels.sampleCount == 6000)
    #expect(recording.levels.peak == Double(channel) / 64)
  }

  @Test func `opposite channels cancel`() throws {
    let folder = try Folder()
    let samples = tone(300, rate: 16_000).flatMap { [$0, -$0] }
    let recording = try Recording(
      folder.file(
        "opposite.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rate: 16_000, channelCount: 2,
        samples))
    #expect(recording.samples.allSatisfy { $0 == 0 })
    #expect(abs(recording.levels.peak - 0.5) < 1e-3)
  }

  @Test(arguments: [-1, 0, 3])
  func `a channel that isn't there is refused`(channel: Int) throws {
    let folder = try Folder()
    let file = staircase(folder, channelCount: 2)
    #expect(
      refusal(of: file, channel: channel)
        == .noSuchChannel(file, channel: channel, channelCount: 2))
  }

  /// Channel n holds n/64 throughout.
  private func staircase(_ folder: borrowing Folder, channelCount: Int) -> String {
    let frame = (1...channelCount).map { Float($0) / 64 }
    let samples = (0..<6000).flatMap { _ in frame }
    return folder.file(
      "stairs.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rate: 16_000,
      channelCount: channelCount, samples)
  }
}
