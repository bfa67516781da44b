import Testing

@testable import Capture

@Suite struct CaptureClockTests {
  private let start = CaptureClock(elapsed: 100, awake: 90)

  @Test func `the machine slept for as long as only one clock ran`() {
    let later = CaptureClock(elapsed: 140, awake: 100)
    #expect(later.slept(since: start) == 30)
  }

  @Test func `two clocks that are read one after the other are no sleep`() {
    let later = CaptureClock(elapsed: 110.05, awake: 100)
    #expect(later.slept(since: start) == 0)
  }

  @Test func `neither clock runs backwards`() {
    let first = CaptureClock.now
    sleep(seconds: 0.01)
    let second = CaptureClock.now
    #expect(second.awake - first.awake >= 0.01)
    #expect(second.elapsed - first.elapsed >= 0.01)
  }
}
