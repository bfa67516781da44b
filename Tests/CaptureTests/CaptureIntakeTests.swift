import Testing

@testable import Capture

/// At 1000 Hz a portion is 20 frames and a ring of one second holds 1000.
@Suite struct CaptureIntakeTests {
  private let intake = CaptureIntake(sampleRate: 1000, channelCount: 1, seconds: 1)
  private var block = [Int16](repeating: 0, count: 1000)

  /// Offers frames as a device does: whatever fits the space.
  private func offer(_ frameCount: Int) {
    var rest = frameCount
    while rest > 0 {
      let length = min(rest, unsafe intake.space.count)
      intake.commit(frameCount: length)
      rest -= length
    }
  }

  @Test mutating func `frames that find the ring full are one loss with its place and length`() {
    offer(1250)
    #expect(intake.nextLoss() == nil)
    #expect(intake.read(into: &block) == 1000)
    offer(10)
    #expect(
      intake.nextLoss()
        == FrameLoss(position: 1000, frameCount: 250, cause: .backlog, isEstimated: false))
    #expect(intake.nextLoss() == nil)
    #expect(intake.read(into: &block) == 10)
  }

  @Test mutating func `frames are dropped until there is room for a portion`() {
    offer(1001)
    block = [Int16](repeating: 0, count: 19)
    #expect(intake.read(into: &block) == 19)
    offer(5)
    #expect(intake.room == 19)
    block = [0]
    #expect(intake.read(into: &block) == 1)
    offer(5)
    #expect(intake.room == 15)
    #expect(intake.nextLoss()?.frameCount == 6)
  }

  @Test func `a loss at the very end is known when the source has finished`() {
    offer(1003)
    intake.finish()
    #expect(intake.nextLoss()?.frameCount == 3)
  }

  @Test func `losses at one place are one, of different causes are two`() {
    intake.note(.overrun, frameCount: 10, isEstimated: true)
    intake.note(.overrun, frameCount: 5, isEstimated: true)
    intake.note(.suspension, frameCount: 7, isEstimated: true)
    intake.finish()
    #expect(intake.nextLoss()?.frameCount == 15)
    #expect(intake.nextLoss()?.cause == .suspension)
  }

  @Test func `losses that nobody takes merge and none is forgotten`() {
    for _ in 0..<100 {
      intake.note(.overrun, frameCount: 3, isEstimated: true)
      intake.commit(frameCount: 1)
    }
    var losses: [FrameLoss] = []
    while let loss = intake.nextLoss() { losses.append(loss) }
    #expect(losses.count == 64)
    intake.commit(frameCount: 1)
    while let loss = intake.nextLoss() { losses.append(loss) }
    #expect(losses.map(\.frameCount).reduce(0, +) == 300)
    #expect(losses.last?.position == 64)
  }
}
