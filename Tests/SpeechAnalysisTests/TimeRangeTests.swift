import SpeechAnalysis
import Testing

@Suite struct TimeRangeTests {
  @Test func `a range of no length contains and overlaps nothing`() {
    #expect(!range(1, 1).contains(1))
    #expect(!range(1, 1).overlaps(range(1, 2)))
  }

  @Test func `a range that ends before it starts is refused`() async {
    await #expect(processExitsWith: .failure) { _ = TimeRange(start: 2, end: 1) }
  }

  @Test func `its start is in it and its end is not`() {
    #expect([0.9, 1, 2.9, 3].map { range(1, 3).contains($0) } == [false, true, true, false])
    #expect(range(1, 3).duration == 2)
  }

  @Test func `ranges that touch don't overlap`() {
    #expect(!range(1, 2).overlaps(range(2, 3)))
    #expect(range(1, 2.1).overlaps(range(2, 3)))
    #expect(range(1, 4).overlaps(range(2, 3)) && range(2, 3).overlaps(range(1, 4)))
  }
}
