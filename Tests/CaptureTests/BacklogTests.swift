import Foundation
import TestSupport
import Testing

@testable import Capture

/// The consumer stands still, in a world that runs 50 times as fast.
@Suite struct BacklogTests {
  private static let rate = 8000
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func capture(pause: Double) throws -> Captured {
    var microphone = try ScriptedMicrophone.numbered(seconds: 60, in: folder)
    microphone.speed = 50
    microphone.isPatient = true
    return try Captured(
      CaptureSession(open(microphone)), frameCount: 25 * Self.rate, pauseFrame: 2 * Self.rate
    ) { sleep(seconds: pause / 50) }
  }

  @Test func `five seconds lose nothing`() throws {
    let captured = try capture(pause: 5)
    #expect(captured.losses.isEmpty)
    #expect(NumberedFrames.gaps(captured.samples).isEmpty)
    #expect(captured.samples.count >= 25 * Self.rate * 2)
  }

  @Test func `of twenty-five seconds the loss has its exact place and length`() throws {
    let captured = try capture(pause: 25)
    let gap = try #require(NumberedFrames.gaps(captured.samples).first)
    let loss = FrameLoss(
      position: gap.position, frameCount: gap.frameCount, cause: .backlog, isEstimated: false)
    #expect(captured.losses == [loss])
    #expect(gap.frameCount > Self.rate)
    #expect(gap.position >= 14 * Self.rate)
  }
}
