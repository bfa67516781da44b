import CAllocations
import TestSupport
import Testing

@testable import AudioIO

struct Layout: Sendable, CustomTestStringConvertible {
  let kind: String
  let rate: Int
  let channelCount: Int
  var testDescription: String { "\(kind), \(rate) Hz, \(channelCount)" }
}

private let layouts = ["wav", "flac"].flatMap { kind in
  [16_000, 44_100, 48_000].flatMap { rate in
    [1, 2].map { Layout(kind: kind, rate: rate, channelCount: $0) }
  }
}

@Suite struct AnalysisFeedTests {
  @Test(arguments: layouts)
  func `live frames give bit for bit what the written file gives`(_ layout: Layout) throws {
    let folder = try Folder()
    let frames = noise(frameCount: 20_000, channelCount: layout.channelCount)
    let file = try folder.recording("talk.\(layout.kind)", frames, layout)
    let recording = try Recording(file)
    for blockLength in [1, 7, 441, 960, 4096, 4097, 20_000] {
      let (samples, levels) = fed(frames, layout, blockLength: blockLength)
      #expect(samples.map(\.bitPattern) == recording.samples.map(\.bitPattern))
      #expect(levels == recording.levels)
    }
    #expect(recording.levels.clippedSampleCount > 0)
    #expect(recording.warnings == [])
  }

  @Test func `one channel is heard alone`() throws {
    let folder = try Folder()
    let layout = Layout(kind: "wav", rate: 48_000, channelCount: 2)
    let frames = noise(frameCount: 9000, channelCount: 2)
    let recording = try Recording(folder.recording("talk.wav", frames, layout), channel: 2)
    let (samples, levels) = fed(frames, layout, channel: 2, blockLength: 960)
    #expect(samples == recording.samples)
    #expect(levels == recording.levels)
  }

  @Test func `frames beyond the count are not heard`() {
    var feed = AnalysisFeed(sampleRate: 16_000, channelCount: 1)
    var samples: [Float] = []
    feed.process([16_384, -32_768, 9], frameCount: 2) { samples += copy($0) }
    feed.finish { samples += copy($0) }
    #expect(samples == [0.5, -1])
    #expect(feed.frameCount == 2)
  }

  private func fed(
    _ frames: [Int16], _ layout: Layout, channel: Int? = nil, blockLength: Int
  ) -> ([Float], InputLevels) {
    var feed = AnalysisFeed(
      sampleRate: layout.rate, channelCount: layout.channelCount, channel: channel)
    var samples: [Float] = []
    for block in blocks(frames, channelCount: layout.channelCount, blockLength: blockLength) {
      feed.process(block, frameCount: block.count / layout.channelCount) { samples += copy($0) }
    }
    feed.finish { samples += copy($0) }
    return (samples, feed.levels)
  }
}

@Suite struct FeedAllocationTests {
  @Test(.enabled(if: isOptimised), arguments: [16_000, 44_100, 48_000])
  func `no live block allocates after the first seconds`(rate: Int) {
    let frames = noise(frameCount: rate / 50, channelCount: 2)
    var feed = AnalysisFeed(sampleRate: rate, channelCount: 2)
    var sampleCount = 0
    for _ in 1...250 { feed.process(frames, frameCount: rate / 50) { sampleCount += $0.count } }
    let before = allocation_count()
    for _ in 1...1000 { feed.process(frames, frameCount: rate / 50) { sampleCount += $0.count } }
    #expect(allocation_count() == before)
    #expect(sampleCount > 390_000)
  }
}
