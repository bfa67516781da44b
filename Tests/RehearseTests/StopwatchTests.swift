import Testing

@testable import rehearse

@Suite struct StopwatchTests {
  @Test func `only the time between start and stop counts`() {
    var watch = Stopwatch()
    #expect(watch.elapsed(at: 5) == 0 && !watch.isRunning)
    watch.start(at: 10)
    #expect(watch.elapsed(at: 12.5) == 2.5 && watch.isRunning)
    watch.stop(at: 13)
    #expect(watch.elapsed(at: 20) == 3 && !watch.isRunning)
    watch.start(at: 30)
    watch.start(at: 31)
    #expect(watch.elapsed(at: 32) == 5)
  }

  @Test func `a thousand pauses lose nothing`() {
    var watch = Stopwatch()
    for second in stride(from: 0.0, to: 2000, by: 2) {
      watch.start(at: second)
      watch.stop(at: second + 1)
    }
    #expect(watch.elapsed(at: 5000) == 1000)
  }
}
