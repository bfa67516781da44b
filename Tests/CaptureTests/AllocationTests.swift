import AudioIO
import CAllocations
import Foundation
import SpeechAnalysis
import Synchronization
import TestSupport
import Testing

@testable import Capture

/// From the microphone to the timeline, 50 times as fast as in life.
@Suite(.enabled(if: isOptimised)) struct AllocationTests {
  /// Counts what the capture thread allocates.
  private final class CountedSource: CaptureSource {
    let source: DeviceSource
    let count = Atomic<UInt>(0)
    var name: String { source.name }
    var sampleRate: Int { source.sampleRate }
    var channelCount: Int { source.channelCount }

    init(_ source: DeviceSource) { self.source = source }

    func run(into intake: CaptureIntake) -> CaptureEnding {
      let before = allocation_count()
      let ending = source.run(into: intake)
      count.store(allocation_count() - before, ordering: .releasing)
      return ending
    }
  }

  /// That of the analysis: libsoxr's queues grow with the blocks that a busy machine happens to give.
  private let rate = AnalysisFeed.analysisRate
  private let folder: TemporaryFolder
  private let microphone: ScriptedMicrophone

  init() throws {
    folder = try TemporaryFolder()
    let sent = noise(60 * rate).map { $0 >> 7 }
    var microphone = ScriptedMicrophone(try folder.newFile("noise.raw", bytes(sent)))
    microphone.rate = rate
    microphone.speed = 50
    microphone.isPatient = true
    self.microphone = microphone
  }

  @Test func `the consumer allocates nothing after the first ten seconds`() throws {
    let session = CaptureSession(try open(microphone))
    var feed = AnalysisFeed(sampleRate: session.sampleRate, channelCount: session.channelCount)
    var analyzer = SpeechAnalyzer(models: .shipped)
    var frames = [Int16](repeating: 0, count: rate / 10)
    var before: UInt = 0
    var lossCount = 0
    try session.start()
    while feed.frameCount < 55 * session.sampleRate {
      if feed.frameCount < 10 * session.sampleRate { before = allocation_count() }
      let length = session.read(into: &frames)
      feed.process(frames, frameCount: length) { analyzer.process($0) }
      if session.nextLoss() != nil { lossCount += 1 }
    }
    let after = allocation_count()
    #expect(after == before)
    #expect(lossCount == 0)
    session.stop()
  }

  @Test func `the capture thread allocates nothing`() throws {
    var counts: [UInt] = []
    for seconds in [5, 50] {
      let source = CountedSource(try open(microphone))
      _ = try Captured(CaptureSession(source), frameCount: seconds * rate)
      counts.append(source.count.load(ordering: .acquiring))
    }
    #expect(counts == [0, 0])
  }
}
